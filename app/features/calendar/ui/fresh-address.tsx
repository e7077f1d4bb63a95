import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import { ClientSteps } from './client-steps.tsx'

/** The secret address of a feed, shown this once: to copy, to open, to scan. */
export function FreshAddress({ address }: { address: string }) {
  const t = useTranslate()
  return (
    <Panel labelledBy="fresh-address">
      <h2 id="fresh-address">{t('subscriptions-fresh-heading')}</h2>
      <p>{t('subscriptions-fresh-words')}</p>
      <CalendarAddress address={address} label={t('subscriptions-address')} primary />
      <ClientSteps />
    </Panel>
  )
}
