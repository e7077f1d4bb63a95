import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { Select } from '#app/ui/select.tsx'
import { type Desk, type HalfProposal, type Sitter } from '../model.ts'
import { BookHalves } from './book-halves.tsx'
import { BookedActions } from './booked-actions.tsx'
import { HalfRows } from './half-rows.tsx'

type Person = Readonly<{ id: string; name: string }>

export type DeskPanelData = Readonly<{
  desk: Desk
  guests: Readonly<{ visitors: readonly Person[]; staff: readonly Person[] }>
  /** Who was chosen, with a desk for each half-day. */
  chosen: Readonly<{ sitter: Sitter; halves: readonly HalfProposal[] }> | null
}>

type Props = DeskPanelData & Readonly<{ date: LocalDate; formToken: string; today: LocalDate }>

/** Books the desk that was picked: first whom for, then the half-days with their results. */
export function DeskPanel({ desk, guests, chosen, date, formToken, today }: Props) {
  const t = useTranslate()
  const past = date < today ? t('refusal-desk-day-past') : null
  const reason = desk.active ? past : t('spaces-panel-off')
  return (
    <Panel labelledBy="desk">
      <h2 id="desk">{t('spaces-panel-heading', desk.label, desk.areaName)}</h2>
      <DeskFeatures desk={desk} />
      {reason && <p>{reason}</p>}
      {!reason && (
        <>
          <ChooseGuest desk={desk} guests={guests} date={date} chosen={chosen?.sitter ?? null} />
          {chosen && (
            <>
              <h3>{t('spaces-panel-halves')}</h3>
              <HalfRows halves={chosen.halves} actionOf={releaseOf} />
              <BookHalves sitter={chosen.sitter} halves={chosen.halves} formToken={formToken} />
            </>
          )}
        </>
      )}
    </Panel>
  )
}

function releaseOf({ bookingId, ...half }: HalfProposal) {
  return bookingId !== null && <BookedActions half={{ ...half, bookingId }} mayMove={false} />
}

function DeskFeatures({ desk }: Readonly<{ desk: Desk }>) {
  const t = useTranslate()
  if (desk.features.length === 0) return null
  return (
    <p className="fy-fine fy-dim">{desk.features.map((feature) => t(`spaces-feature-${feature}`)).join(' ')}</p>
  )
}

type ChooseProps = Readonly<{ desk: Desk; guests: DeskPanelData['guests']; date: LocalDate; chosen: Sitter | null }>

/** Asks whom the desk is for; a plain form that goes to the same page. */
function ChooseGuest({ desk, guests, date, chosen }: ChooseProps) {
  const t = useTranslate()
  return (
    <form method="get" className="fy-stack fy-stack--tight">
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="desk" value={desk.id} />
      <Field id="for" label={t('spaces-panel-for')}>
        <Select name="for" required defaultValue={chosen ? `${chosen.kind}.${chosen.id}` : ''}>
          <option value="">{t('spaces-panel-choose')}</option>
          <optgroup label={t('spaces-panel-visitors')}>{guests.visitors.map((person) => toOption('visit', person))}</optgroup>
          <optgroup label={t('spaces-panel-staff')}>{guests.staff.map((person) => toOption('staff', person))}</optgroup>
        </Select>
      </Field>
      <Button type="submit">{t('spaces-panel-show')}</Button>
    </form>
  )
}

function toOption(kind: Sitter['kind'], { id, name }: Person) {
  return (
    <option key={id} value={`${kind}.${id}`}>
      {name}
    </option>
  )
}
