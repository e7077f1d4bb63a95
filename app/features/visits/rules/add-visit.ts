import { type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Visit } from '../model.ts'
import { checkDays, openHalvesOf, type DaysRefusal, type OpenHalves } from './days.ts'

export type AddRefusal = DaysRefusal

type Written = Readonly<{
  firstDay: LocalDate
  lastDay: LocalDate
  part: 'whole' | 'morning' | 'afternoon'
  purpose: string
  deskNeeded: boolean
  locale: string
  approve: boolean
}>

type Frame = Readonly<{ id: string; officeId: string; byId: string }>
type Circumstances = Readonly<{ today: LocalDate; now: Date; open: OpenHalves }>

/**
 * A visit as the liaison writes it down: what was not asked is left open. Its address counts as confirmed, for
 * somebody we know has given it.
 */
export function draftVisit(
  written: Written,
  { id, officeId, byId }: Frame,
  { today, now, open }: Circumstances,
): Result<Visit, AddRefusal> {
  const days = checkDays(written, today, open)
  if (!days.ok) return days
  const { firstDay, lastDay, part, purpose, deskNeeded, locale, approve } = written
  const halves = openHalvesOf(days.value, open).filter(({ half }) => part === 'whole' || half === part)
  if (halves.length === 0) return refuse('halves-missing', 'part')
  return accept({
    ...nothingSaid,
    ...{ id, officeId, firstDay, lastDay, halves, purpose, deskNeeded, locale },
    decision: approve ? 'approved' : 'requested',
    decidedAt: approve ? now : null,
    decidedById: approve ? byId : null,
    emailConfirmedAt: now,
  })
}

const nothingSaid = {
  contactId: '',
  hostId: null,
  guideInterests: [],
  diet: [],
  dietNote: '',
  photoChoice: 'ask',
  badgeExtras: [],
  visaLetter: false,
  arrivesBy: '',
  emergencyName: '',
  emergencyPhone: '',
  trustCheck: 'not-needed',
  lateUntil: null,
  closedAt: null,
  passVersion: 1,
  revision: 0,
} as const
