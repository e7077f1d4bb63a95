import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Copyable } from '#app/ui/copyable.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { QrCode } from '#app/ui/qr-code.tsx'
import { ClientSteps } from './client-steps.tsx'

/** The secret address of a feed, shown this once: to copy, to open, to scan. */
export function FreshAddress({ address }: { address: string }) {
  const t = useTranslate()
  const webcal = address.replace(/^https?:/, 'webcal:')
  return (
    <Panel>
      <div className="fy-stack">
        <h2>{t('subscriptions-fresh-heading')}</h2>
        <p>{t('subscriptions-fresh-words')}</p>
        <div className="fy-cols fy-cols--even">
          <div className="fy-stack">
            <Copyable text={address} label={t('subscriptions-address')} primary />
            <p>
              <ButtonLink href={webcal} icon="calendar">
                {t('subscriptions-open')}
              </ButtonLink>
            </p>
            <ClientSteps />
          </div>
          <QrCode text={webcal} title={t('subscriptions-qr')} />
        </div>
      </div>
    </Panel>
  )
}
