import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Copyable } from '#app/ui/copyable.tsx'
import { QrCode } from '#app/ui/qr-code.tsx'

type Props = Readonly<{
  address: string
  /** What it is, for the copying button's spoken name. */
  label: string
  /** For a calendar that is the page's point: its button stands out, and the code can be scanned at once. */
  primary?: boolean
}>

/** A calendar's address in every form that programs ask for: https, webcal, and as a code to scan. */
export function CalendarAddress({ address, label, primary = false }: Props) {
  const t = useTranslate()
  const webcal = address.replace(/^https?:/, 'webcal:')
  const code = <QrCode text={webcal} title={t('subscriptions-qr')} />
  return (
    <div className={primary ? 'fy-cols fy-cols--even' : undefined}>
      <div className="fy-stack">
        <Copyable text={address} label={label} primary={primary} />
        <p>
          <ButtonLink href={webcal} icon="calendar">
            {t('subscriptions-open')}
          </ButtonLink>
        </p>
        <details className="fy-more">
          <summary>{t(primary ? 'subscriptions-webcal-heading' : 'subscriptions-other-ways')}</summary>
          <div className="fy-stack fy-stack--tight fy-pad">
            <Copyable text={webcal} label={t('subscriptions-webcal')} />
            {!primary && code}
          </div>
        </details>
      </div>
      {primary && code}
    </div>
  )
}
