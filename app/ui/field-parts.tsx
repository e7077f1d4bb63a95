import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { partIds } from './field-context.ts'
import { Message } from './message.tsx'

/** The words of a label; everything is required, so only the optional is marked. */
export function LabelWords({ children, optional }: Readonly<{ children: ReactNode; optional?: boolean }>) {
  const t = useTranslate()
  return (
    <>
      <span className="cdx-label__label__text">{children}</span>
      {optional && (
        <>
          {' '}
          <span className="cdx-label__label__optional-flag">{t('ui-field-optional')}</span>
        </>
      )}
    </>
  )
}

/** What stands under a control: help, and what is wrong. */
export function FieldNotes({ id, help, error }: Readonly<{ id: string; help?: ReactNode; error?: ReactNode }>) {
  const ids = partIds(id)
  return (
    <>
      {help && (
        <div className="cdx-field__help-text" id={ids.help}>
          {help}
        </div>
      )}
      {error && (
        <div className="cdx-field__validation-message" id={ids.error}>
          <Message kind="error" inline>
            {error}
          </Message>
        </div>
      )}
    </>
  )
}

/** What stands under a label. */
export function Description({ id, children }: Readonly<{ id?: string; children?: ReactNode }>) {
  if (!children) return null
  return (
    <span className="cdx-label__description" id={id}>
      {children}
    </span>
  )
}
