import { useTranslate } from '#app/i18n/use-translate.tsx'
import { useDayLabels } from '#app/ui/week-hours.tsx'

/** What the fields about an office are called. */
export function useOfficeLabels(): Readonly<Record<string, string>> {
  const t = useTranslate()
  const hours = useDayLabels()
  return {
    officeName: t('offices-name'),
    address: t('offices-address'),
    timeZone: t('offices-time-zone'),
    latitude: t('offices-latitude'),
    longitude: t('offices-longitude'),
    ...hours,
    contactEmail: t('offices-contact-email'),
    phone: t('offices-phone'),
    arrivalNote: t('offices-arrival-note'),
    wifiName: t('offices-wifi-name'),
    wifiPassword: t('offices-wifi-password'),
    date: t('offices-closure-date'),
    reason: t('offices-closure-reason'),
  }
}
