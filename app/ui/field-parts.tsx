import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
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

export function FieldHelp({ id, children }: Readonly<{ id: string; children: ReactNode }>) {
  return (
    <div className="cdx-field__help-text" id={id}>
      {children}
    </div>
  )
}

export function FieldError({ id, children }: Readonly<{ id: string; children: ReactNode }>) {
  return (
    <div className="cdx-field__validation-message" id={id}>
      <Message kind="error" inline>
        {children}
      </Message>
    </div>
  )
}
