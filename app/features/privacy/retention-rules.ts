import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'

/** What is held, in the order of the table of retention. */
export const heldThings = [
  'identity',
  'address',
  'needs',
  'emergency',
  'passport',
  'door',
  'contact',
  'mail',
  'outcome',
  'audit',
] as const

const day = 86_400_000
const daysAfterVisit = 90
const daysOfNeeds = 7
const auditDays = 365
/** The database measures the year by its own clock: what it may not yet lose is left for the next day. */
const margin = 60_000

const halfDay = day / 2

/** The day that it still is at the office farthest west: nowhere is anything let go before its time. */
export function lastDayAnywhere(now: Date): LocalDate {
  return new Date(now.getTime() - halfDay).toISOString().slice(0, 10)
}

/** Visits whose last day is before this one are over for so long that who came is forgotten, unless they agreed to stay. */
export function visitsKeptSince(today: LocalDate): LocalDate {
  return addDays(today, -daysAfterVisit)
}

/** The same for what somebody eats and needs. */
export function needsKeptSince(today: LocalDate): LocalDate {
  return addDays(today, -daysOfNeeds)
}

/** Questions that were answered before this, and mail that was written before it, go. */
export function lettersKeptSince(now: Date): Date {
  return new Date(now.getTime() - daysAfterVisit * day)
}

/** From when on the audit log is kept. */
export function auditKeptSince(now: Date): Date {
  return new Date(now.getTime() - auditDays * day - margin)
}
