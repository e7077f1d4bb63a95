import { addStop } from '#app/features/itineraries/commands/add-stop.server.ts'
import { moveStop } from '#app/features/itineraries/commands/move-stop.server.ts'
import { removeStop } from '#app/features/itineraries/commands/remove-stop.server.ts'
import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { type Actor } from '#app/access/policy.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

export const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
export const host = { kind: 'staff', staffId: 'host', officeId: 'office-1', roles: ['host'] } as const
export const visitor = { kind: 'visitor', visitId: 'visit-1' } as const

/** Monday, 7 December 2026, eight in the morning in San Francisco, and so many minutes later. */
export const minute = (minutes: number) => new Date(Date.UTC(2026, 11, 7, 16, 0) + minutes * 60_000)

/** An office, a liaison, an English host, and an approved visit from that day on by somebody who reads Arabic. */
export async function givenVisitToday(): Promise<void> {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'liaison', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenStaff(tx, { id: 'omar', name: 'Omar' })
    await givenContact(tx, { nameToShow: 'رنا', email: 'rana@example.org', locale: 'ar' })
    await givenVisit(tx, { hostId: 'host', locale: 'ar' })
  })
}

let tokens = 0
export const formToken = () => `token-0123456789-${++tokens}`

const done = <Value>(outcome: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** `8T14:00` is two in the afternoon of 8 December at the office; a stop takes an hour. */
const hourFrom = (start: string) => {
  const [day = '', time = ''] = start.split('T')
  const [hour = '', rest = ''] = time.split(':')
  const date = `2026-12-${day.padStart(2, '0')}`
  return { start: `${date}T${time}`, end: `${date}T${String(Number(hour) + 1).padStart(2, '0')}:${rest}` }
}

export async function add(actor: Actor, start: string, now: Date, title = 'Cable car', placeId: string | null = null): Promise<string> {
  const plain = { visitId: 'visit-1', kind: 'stop', placeId, note: '', wishId: null, evenIfClosed: false } as const
  return done(await addStop(actor, { ...plain, title, local: hourFrom(start), formToken: formToken(), now })).stopId
}

export async function move(actor: Actor, stopId: string, start: string, now: Date): Promise<void> {
  const { revision } = await db.stop.findUniqueOrThrow({ where: { id: stopId } })
  done(await moveStop(actor, { stopId, local: hourFrom(start), revision, evenIfClosed: false, now }))
}

export async function remove(actor: Actor, stopId: string, now: Date): Promise<void> {
  const { revision } = await db.stop.findUniqueOrThrow({ where: { id: stopId } })
  done(await removeStop(actor, { stopId, revision, now }))
}

/** Desks of the office for half-days such as `8.morning`. */
export async function book(actor: Actor, halves: readonly string[], now: Date, desk = 1): Promise<void> {
  const wanted = halves.map((half) => {
    const [day = '', part] = half.split('.')
    const date = `2026-12-${day.padStart(2, '0')}`
    return { date, half: part as 'morning' | 'afternoon', deskId: `office-1-desk-${desk}` }
  })
  const sitter = { kind: 'visit', id: 'visit-1' } as const
  done(await bookDesks(actor, { sitter, halves: wanted, fitting: false, formToken: formToken(), now }))
}
