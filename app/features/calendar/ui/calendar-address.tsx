import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Copyable } from '#app/ui/copyable.tsx'
import { QrCode } from '#app/ui/qr-code.tsx'

type Props = Readonly<{
  address: string
  /** What it is, for the copying button's spoken name. */
  label: string
  primary?: boolean
}>

/** A calendar's address in every form that programs ask for: https, webcal, and as a code to scan. */
export function CalendarAddress({ address, label, primary }: Props) {
  const t = useTranslate()
  const webcal = address.replace(/^https?:/, 'webcal:')
  return (
    <div className="fy-cols fy-cols--even">
      <div className="fy-stack">
        <Copyable text={address} label={label} primary={primary} />
        <p>
          <ButtonLink href={webcal} icon="calendar">
            {t('subscriptions-open')}
          </ButtonLink>
        </p>
        <details className="fy-more">
          <summary>{t('subscriptions-webcal-heading')}</summary>
          <Copyable text={webcal} label={t('subscriptions-webcal')} />
        </details>
      </div>
      <QrCode text={webcal} title={t('subscriptions-qr')} />
    </div>
  )
}
