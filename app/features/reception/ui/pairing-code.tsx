import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Message } from '#app/ui/message.tsx'

type Props = Readonly<{ code: string; expiresAt: string; pairAt: string; timeZone: string }>

/** The six digits, shown once, and where to type them. */
export function PairingCode({ code, expiresAt, pairAt, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Message kind="success" takesFocus>
      <p>
        {t('reception-pairing-code')} <strong className="fy-code">{code}</strong>
      </p>
      <p>
        {t('reception-pairing-where')} <bdi dir="ltr">{pairAt}</bdi>
      </p>
      <p>{t('reception-pairing-until', format.time(expiresAt, timeZone))}</p>
    </Message>
  )
}
