import { addDays, isoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { toInterval, toLocalDate, type Interval } from '#app/lib/office-time.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { givenPlace } from '#tests/factories/meeting.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'

const zone = 'America/Los_Angeles'

/** The first Monday that is more than 48 hours ahead, so that changes are told at once; open from then to Thursday. */
const monday: LocalDate = nextMonday(addDays(toLocalDate(new Date(), zone), 3))

/** `YYYY-MM-DDTHH:mm` so many days after that Monday, as a person types it. */
export function at(days: number, time: string): string {
  return `${addDays(monday, days)}T${time}`
}

export function span(days: number, start: string, end: string): Interval {
  const interval = toInterval({ start: at(days, start), end: at(days, end) }, zone)
  if (!interval.ok) throw new Error(interval.refusal.code)
  return interval.value
}

/** An office with a liaison and two hosts, and an approved visit from Monday to Thursday with three wishes. */
export async function seedPlan(tx: Tx): Promise<void> {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['liaison'] })
  await givenStaff(tx, { id: 'priya', name: 'Priya Raman', email: 'priya@example.org' })
  await givenStaff(tx, { id: 'omar', name: 'عمر الشامي', email: 'omar@example.org', locale: 'ar' })
  await givenContact(tx, { id: 'adaeze', nameToShow: 'Adaeze Nwosu-Eze', email: 'adaeze@example.org' })
  const days = { firstDay: monday, lastDay: addDays(monday, 3), halves: [] }
  await givenVisit(tx, { ...days, id: 'visit', contactId: 'adaeze', hostId: 'ana' })
  await givenPlace(tx, { id: 'library', name: 'Mechanics’ Institute', openingHours: 'Mo-Fr 11:00-14:00' })
  const wishes = ['Structured data on Commons', 'The library of the mechanics', 'Wikidata lexemes']
  for (const [index, text] of wishes.entries()) {
    const placeId = index === 1 ? 'library' : null
    await tx.wish.create({ data: { id: `wish-${index + 1}`, visitId: 'visit', rank: index + 1, text, placeId } })
  }
}

function nextMonday(from: LocalDate): LocalDate {
  return addDays(from, (8 - isoWeekday(from)) % 7)
}
