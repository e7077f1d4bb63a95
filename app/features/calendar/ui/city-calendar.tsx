import { useTranslate } from '#app/i18n/use-translate.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { CalendarAddress } from './calendar-address.tsx'

/** The happenings of the city: a public calendar, so its address can always be seen. */
export function CityCalendar({ address }: { address: string }) {
  const t = useTranslate()
  return (
    <section className="fy-stack" aria-labelledby="city">
      <SectionHead id="city" title={t('subscriptions-city')} />
      <p>{t('subscriptions-city-words')}</p>
      <CalendarAddress address={address} label={t('subscriptions-city-address')} />
    </section>
  )
}
