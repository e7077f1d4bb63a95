import { mayBookSpaces, type Actor } from '#app/access/policy.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { accept, refuse, type Refusal, type Result } from '#app/lib/result.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { actorId, recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type DeskConflict, type DeskGuest, type DeskHalf, type Sitter, type SpacesEvent } from '../model.ts'
import { keyOf } from '../proposal-rules.ts'
import { areDesksOf, findDeskGuest, getFloor } from '../queries.server.ts'
import { insertDeskBookings, isDeskRefused } from '../repository.server.ts'
import * as rules from '../rules.ts'
import { announceLateDesks } from './announce-late-desks.server.ts'

type Order = Readonly<{
  sitter: Sitter
  halves: readonly DeskHalf[]
  /** Chosen by the person: book those that are free and leave the others. Otherwise all are booked, or none. */
  fitting: boolean
  formToken: string
  now: Date
}>

type Code = rules.BookRefusal | 'not-found' | 'not-allowed'

/** What was booked, and what was left because it was not free. */
export type Booked = Readonly<{ halves: readonly DeskHalf[]; left: readonly DeskConflict[] }>

/** A refusal names each half-day in the way: its desk, why, and the nearest free desk. */
export type BookOutcome =
  | Result<Booked, Code>
  | Readonly<{ ok: false; refusal: Refusal<'desks-not-free'>; conflicts: readonly DeskConflict[] }>

/**
 * Books a desk for each half-day in one transaction. Whether a desk is free the database decides; what it refuses comes
 * back with each conflict named and the nearest free desk beside it.
 */
export async function bookDesks(actor: Actor, order: Order): Promise<BookOutcome> {
  if (!mayBookSpaces(actor)) return refuse('not-allowed')
  try {
    return await inTransaction((tx) => book(tx, actor, order))
  } catch (error) {
    if (!isDeskRefused(error)) throw error
    return notFree(await findObstacles(order))
  }
}

async function book(tx: Tx, actor: Actor, order: Order): Promise<BookOutcome> {
  const { sitter, formToken, now } = order
  if ((await findReceipt(tx, formToken)) !== null) return accept({ halves: order.halves, left: [] })
  const found = findGuestFor(actor, order)
  if (!found.ok) return found
  const guest = found.value
  const checked = rules.checkHalves(guest, order.halves, clockOf(guest.officeId, now))
  if (!checked.ok) return checked

  const all = { halves: checked.value, left: [] }
  const { halves, left } = order.fitting ? await whatFits(tx, guest, checked.value) : all
  if (halves.length === 0) return notFree(left)
  await insertDeskBookings(tx, halves, { sitter, bookedById: actorId(actor), now })
  await keepReceipt(tx, formToken, sitter.id, now)
  await recordAudit(
    tx,
    actor,
    { action: 'book-desks', subject: sitter, details: { halves: halves.length, left: left.length } },
    now,
  )
  if (sitter.kind === 'visit') await announce<SpacesEvent>(tx, { type: 'desks-booked', visitId: sitter.id }, { actor, now })
  const changes = halves.map((half) => ({ ...half, was: null, is: half.deskId }))
  await announceLateDesks(tx, actor, { guest, changes, now })
  return accept({ halves, left })
}

async function whatFits(tx: Tx, guest: DeskGuest, halves: readonly DeskHalf[]): Promise<Booked> {
  const left = rules.findConflicts(await getFloor(tx, guest.officeId, datesOf(halves)), guest, halves)
  const leftKeys = new Set(left.map(keyOf))
  return { left, halves: halves.filter((when) => !leftKeys.has(keyOf(when))) }
}

/** Reads what is in the way, after the database refused. */
async function findObstacles({ sitter, halves }: Order): Promise<readonly DeskConflict[]> {
  const guest = findDeskGuest(sitter)
  if (!guest) return []
  return rules.findConflicts(await getFloor(db, guest.officeId, datesOf(halves)), guest, halves)
}

function notFree(conflicts: readonly DeskConflict[]): BookOutcome {
  return { ok: false, refusal: { code: 'desks-not-free', field: 'halves' }, conflicts }
}

/** Who the desks are for, at the office of all of them, where the actor may book. */
function findGuestFor(actor: Actor, { sitter, halves }: Order) {
  const guest = findDeskGuest(sitter)
  const deskIds = halves.map(({ deskId }) => deskId)
  if (!guest || !areDesksOf(guest.officeId, [...new Set(deskIds)])) return refuse('not-found')
  return mayBookSpaces(actor, guest.officeId) ? accept(guest) : refuse('not-allowed')
}

function clockOf(officeId: string, now: Date): string {
  return toLocalDateTime(now, getOfficeClock(officeId).timeZone)
}

function datesOf(halves: readonly DeskHalf[]): readonly LocalDate[] {
  return [...new Set(halves.map(({ date }) => date))]
}
