import { useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptLine, KeptSelect } from '#app/ui/kept-field.tsx'
import { WeekHours } from '#app/ui/week-hours.tsx'

/** Where an office is, and when it is open. */
export function PlaceFields({ timeZones }: Readonly<{ timeZones: readonly string[] }>) {
  const t = useTranslate()
  const zones = timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' '), dir: 'ltr' as const }))
  return (
    <>
      <KeptLine name="officeName" label={t('offices-name')} description={t('offices-name-help')} />
      <KeptLine name="address" label={t('offices-address')} description={t('offices-address-help')} />
      <KeptSelect name="timeZone" label={t('offices-time-zone')} options={zones} />
      <div className="fy-grid fy-grid--fit">
        <KeptLine name="latitude" label={t('offices-latitude')} description={t('offices-latitude-help')} inputMode="decimal" dir="ltr" />
        <KeptLine name="longitude" label={t('offices-longitude')} description={t('offices-longitude-help')} inputMode="decimal" dir="ltr" />
      </div>
      <WeekHours legend={t('offices-hours')} help={t('offices-hours-help')} />
    </>
  )
}
