import { useTranslate } from '#app/i18n/use-translate.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'
import { WeekHours } from '#app/ui/week-hours.tsx'

/** How somebody's name is said, when they work, and how much they take on. */
export function OwnTimesFields() {
  const t = useTranslate()
  return (
    <>
      <KeptLine name="howToSay" optional label={t('staff-how-to-say')} description={t('staff-how-to-say-help')} autoComplete="off" />
      <WeekHours legend={t('staff-hours')} help={t('staff-hours-help')} />
      <div className="fy-pair">
        <KeptLine name="notBefore" type="time" optional label={t('staff-not-before')} />
        <KeptLine name="notAfter" type="time" optional label={t('staff-not-after')} />
      </div>
      <KeptLine
        name="weeklyVisitLimit"
        optional
        label={t('staff-weekly-limit')}
        description={t('staff-weekly-limit-help')}
        inputMode="numeric"
        dir="ltr"
        autoComplete="off"
      />
    </>
  )
}
