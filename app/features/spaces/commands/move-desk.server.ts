import { mayBookSpaces, type Actor } from '#app/access/policy.ts'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { accept, refuse, type Refusal, type Result } from '#app/lib/result.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction, type Db, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type DeskBooking, type DeskConflict, type SpacesEvent } from '../model.ts'
import { areDesksOf, findDeskGuest, getFloor } from '../queries.server.ts'
import { findDeskBooking, isDeskRefused, saveDeskOfBooking } from '../repository.server.ts'
import * as rules from '../rules.ts'
import { announceLateDesks } from './announce-late-desks.server.ts'

/** With `visitId` only a booking of that visit is known. */
type Order = Readonly<{ bookingId: string; visitId?: string; deskId: string; now: Date }>

type MoveOutcome =
  | Result<DeskBooking, rules.PastRefusal | 'not-found' | 'not-allowed'>
  | Readonly<{ ok: false; refusal: Refusal<'desks-not-free'>; conflicts: readonly DeskConflict[] }>

/** Gives a booking another desk for the same half-day. The old desk is kept unless the new one is to be had. */
export async function moveDesk(actor: Actor, order: Order): Promise<MoveOutcome> {
  if (!mayBookSpaces(actor)) return refuse('not-allowed')
  try {
    return await inTransaction((tx) => move(tx, actor, order))
  } catch (error) {
    if (!isDeskRefused(error)) throw error
    return { ok: false, refusal: { code: 'desks-not-free', field: 'deskId' }, conflicts: await findObstacles(order) }
  }
}

async function move(tx: Tx, actor: Actor, { bookingId, visitId, deskId, now }: Order): Promise<MoveOutcome> {
  const found = await findBooked(tx, bookingId)
  if (!found || !rules.isOfVisit(found.booking, visitId)) return refuse('not-found')
  const { booking, guest } = found
  if (!areDesksOf(guest.officeId, [deskId])) return refuse('not-found')
  if (!mayBookSpaces(actor, guest.officeId)) return refuse('not-allowed')
  const { timeZone } = getOfficeClock(guest.officeId)
  const ahead = rules.checkAhead([booking], toLocalDateTime(now, timeZone))
  if (!ahead.ok) return ahead
  if (booking.deskId === deskId) return accept(booking)

  await saveDeskOfBooking(tx, { id: bookingId, deskId })
  const { sitter, date, half } = booking
  const details = { from: booking.deskId, to: deskId, date, half }
  await recordAudit(tx, actor, { action: 'move-desk', subject: sitter, details }, now)
  if (sitter.kind === 'visit') await announce<SpacesEvent>(tx, { type: 'desks-booked', visitId: sitter.id }, { actor, now })
  const changes = [{ date, half, was: booking.deskId, is: deskId }]
  await announceLateDesks(tx, actor, { guest, changes, now })
  return accept({ ...booking, deskId })
}

async function findBooked(from: Db, bookingId: string) {
  const booking = await findDeskBooking(from, bookingId)
  const guest = booking && findDeskGuest(booking.sitter)
  return booking && guest && { booking, guest }
}

async function findObstacles({ bookingId, deskId }: Order): Promise<readonly DeskConflict[]> {
  const found = await findBooked(db, bookingId)
  if (!found) return []
  const { booking, guest } = found
  const floor = await getFloor(db, guest.officeId, [booking.date])
  const others = { ...floor, bookings: floor.bookings.filter(({ id }) => id !== bookingId) }
  return rules.findConflicts(others, guest, [{ ...booking, deskId }])
}
