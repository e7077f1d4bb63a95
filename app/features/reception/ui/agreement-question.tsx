import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Message } from '#app/ui/message.tsx'
import { textBlocks } from '../rules/words.ts'
import { AgreementText } from './agreement-text.tsx'

type Props = Readonly<{
  agreement: Readonly<{ id: string; title: string; body: string; locale: string }>
  agreed: boolean
  error: string | undefined
}>

/** One text to agree to; the box is empty until somebody ticks it. */
export function AgreementQuestion({ agreement: { id, title, body, locale }, agreed, error }: Props) {
  const t = useTranslate()
  const boxId = `agreed-${id}`
  return (
    <div className="fy-sheet fy-stack">
      <h2 lang={locale} dir="auto">
        {title}
      </h2>
      <div className="fy-stack fy-kiosk__text" lang={locale} tabIndex={0} role="region" aria-label={title}>
        <AgreementText blocks={textBlocks(body)} />
      </div>
      <div className="fy-choice">
        <label>
          <input
            type="checkbox"
            id={boxId}
            name="agreed"
            value={id}
            defaultChecked={agreed}
            aria-describedby={error ? `${boxId}-error` : undefined}
          />
          <Icon name="article" />
          <span>{t('kiosk-agree', title)}</span>
        </label>
      </div>
      {error && (
        <Message kind="error" inline id={`${boxId}-error`}>
          {error}
        </Message>
      )}
    </div>
  )
}
