import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type VisitState } from '../../model.ts'

export type Letter = Readonly<{ id: string; isOurs: boolean; text: string; at: string }>

/** A visit as its visitor's own page shows it. */
export type OwnVisit = Readonly<{
  firstDay: LocalDate
  lastDay: LocalDate
  today: LocalDate
  hour: number
  state: VisitState
  isConfirmed: boolean
  nameToShow: string
  lateUntil: string | null
  office: Readonly<{
    name: string
    address: string
    town: string
    timeZone: string
    arrivalNote: string
    contactEmail: string
    phone: string
  }>
  host: Readonly<{ name: string; title: string; languages: readonly string[] }> | null
  letters: readonly Letter[]
  purpose: string
  wishes: readonly string[]
  pass: Readonly<{ link: string; code: string }>
}>

/** Whether the visit stands and is not over: then there is a pass to show and something to change. */
export function stillAhead({ state }: Pick<OwnVisit, 'state'>): boolean {
  return !['declined', 'cancelled', 'finished', 'closed', 'no-show'].includes(state)
}

/** Whether the visitor is expected or here today. */
export function isUnderWay({ state }: Pick<OwnVisit, 'state'>): boolean {
  return ['arriving', 'on-site', 'away'].includes(state)
}

/** Whether there is a pass to show at the door: from the approval to the end of the visit. */
export function hasPass({ state }: Pick<OwnVisit, 'state'>): boolean {
  return state === 'approved' || isUnderWay({ state })
}
