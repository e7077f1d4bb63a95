import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Accordion } from '#app/ui/accordion.tsx'

const clients = ['google', 'apple', 'outlook', 'thunderbird', 'android'] as const

/** What to press in each calendar, in that calendar's own words. */
export function ClientSteps() {
  const t = useTranslate()
  return (
    <div>
      {clients.map((client) => (
        <Accordion key={client} title={t(`subscriptions-${client}`)} description={t(`subscriptions-${client}-delay`)}>
          <p className="fy-fine">{t(`subscriptions-${client}-steps`)}</p>
        </Accordion>
      ))}
      <p className="fy-fine fy-dim fy-pad">{t('subscriptions-delays')}</p>
    </div>
  )
}
