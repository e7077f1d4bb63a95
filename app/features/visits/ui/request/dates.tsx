import { useState, type ChangeEvent } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isLocalDate } from '#app/lib/calendar-date.ts'
import { fieldId } from '#app/lib/kept-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { FieldSet } from '#app/ui/field-set.tsx'
import { KeptLine, useKept } from '#app/ui/kept-field.tsx'
import { isListable, type Days, type OpenHalves } from '../../rules/days.ts'
import { HalfDays } from './half-days.tsx'
import { RequestSection } from './section.tsx'

type DayProps = Readonly<{
  open: OpenHalves
  /** The earliest day to choose. */
  from: string
  /** Whether scripts run. */
  awake: boolean
  /** Where the form goes. */
  action: string
  /** What the half-days are called, where it is not the visitor who chooses. */
  legend?: string
}>

/** From when to when, and on which half-days. */
export function YourDates({ town, ...days }: DayProps & Readonly<{ town: string }>) {
  const t = useTranslate()
  const { all, isKept } = useKept('deskNeeded')
  const shownBefore = useKept('firstDay').isKept
  return (
    <RequestSection part="dates" heading={t('visit-new-dates-heading')} words={t('visit-new-dates-words', town)}>
      <DayFields {...days} />
      <Checkbox id={fieldId('deskNeeded')} name="deskNeeded" label={t('visit-new-desk')} defaultChecked={isKept ? all.includes('on') : !shownBefore} />
    </RequestSection>
  )
}

/** Both dates and the list of days between them; it follows them at once where scripts run. */
export function DayFields({ open, from, awake, action, legend }: DayProps) {
  const t = useTranslate()
  const kept = { firstDay: useKept('firstDay').text, lastDay: useKept('lastDay').text }
  const [days, setDays] = useState<Days>(kept)
  const isKnown = isLocalDate(days.firstDay) && isLocalDate(days.lastDay) && isListable(days)
  const { error } = useKept('halves')
  const field = (name: 'firstDay' | 'lastDay') => ({
    name,
    type: 'date',
    min: from,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setDays({ ...days, [name]: event.currentTarget.value }),
  })
  return (
    <>
      <div className="fy-pair">
        <KeptLine {...field('firstDay')} label={t('visit-new-first-day')} />
        <KeptLine {...field('lastDay')} label={t('visit-new-last-day')} />
      </div>
      <FieldSet id={fieldId('halves')} legend={legend ?? t('visit-new-halves')} error={error}>
        {isKnown && <HalfDays days={days} open={open} />}
        {!isKnown && awake && <p className="fy-fine fy-dim">{t('visit-new-halves-wait')}</p>}
        {!awake && (
          <div className="fy-cluster">
            <Button type="submit" name="intent" value="days" formAction={`${action}#${fieldId('halves')}`}>
              {t('visit-new-halves-button')}
            </Button>
            <span className="fy-fine fy-dim">{t('visit-new-halves-button-words')}</span>
          </div>
        )}
      </FieldSet>
    </>
  )
}
