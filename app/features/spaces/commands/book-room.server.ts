import { mayBookSpaces, type Actor } from '#app/access/policy.ts'
import { toInterval, type LocalInterval, type TimeRefusal } from '#app/lib/office-time.ts'
import { accept, refuse, type Refusal, type Result } from '#app/lib/result.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { actorId, recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/storage/client.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { type RoomConflict } from '../model.ts'
import { findRoom, findRoomConflict } from '../room-queries.server.ts'
import { insertRoomBooking, isRoomRefused } from '../repository.server.ts'
import * as rules from '../rules.ts'

type Order = Readonly<{ roomId: string; title: string; local: LocalInterval; formToken: string; now: Date }>

type BookRoomOutcome =
  | Result<{ bookingId: string }, rules.RoomRefusal | TimeRefusal | 'room-not-in-use' | 'not-found' | 'not-allowed'>
  | Readonly<{ ok: false; refusal: Refusal<'room-taken'>; conflict: RoomConflict | null }>

/** Books a room without a meeting. What the database refuses comes back with what is in the way and a free choice. */
export async function bookRoom(actor: Actor, order: Order): Promise<BookRoomOutcome> {
  if (!mayBookSpaces(actor)) return refuse('not-allowed')
  try {
    return await inTransaction((tx) => book(tx, actor, order))
  } catch (error) {
    if (!isRoomRefused(error)) throw error
    return { ok: false, refusal: { code: 'room-taken', field: 'roomId' }, conflict: await findObstacle(order) }
  }
}

async function book(tx: Tx, actor: Actor, { roomId, title, local, formToken, now }: Order): Promise<BookRoomOutcome> {
  const known = await findReceipt(tx, formToken)
  if (known !== null) return accept({ bookingId: known })
  const room = await findRoom(tx, roomId)
  if (!room) return refuse('not-found')
  if (!mayBookSpaces(actor, room.officeId)) return refuse('not-allowed')
  if (!room.active) return refuse('room-not-in-use', 'roomId')
  const when = toInterval(local, getOfficeClock(room.officeId).timeZone)
  if (!when.ok) return when
  const checked = rules.checkRoomTime(when.value, now)
  if (!checked.ok) return checked

  const bookingId = await insertRoomBooking(tx, { roomId, title, ...when.value, bookedById: actorId(actor), now })
  await keepReceipt(tx, formToken, bookingId, now)
  const subject = { kind: 'room-booking', id: bookingId }
  await recordAudit(tx, actor, { action: 'book-room', subject, details: { roomId } }, now)
  return accept({ bookingId })
}

async function findObstacle({ roomId, local }: Order): Promise<RoomConflict | null> {
  const room = await findRoom(db, roomId)
  const when = room && toInterval(local, getOfficeClock(room.officeId).timeZone)
  return room && when?.ok ? findRoomConflict(db, room, when.value) : null
}
