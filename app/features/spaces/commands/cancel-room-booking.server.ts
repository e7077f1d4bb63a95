import { mayBookSpaces, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { findRoom } from '../room-queries.server.ts'
import { cancelRoomBookingRow, findRoomBooking } from '../repository.server.ts'

type Order = Readonly<{ bookingId: string; now: Date }>

type Code = 'room-time-past' | 'room-has-meeting' | 'not-found' | 'not-allowed'

/** Gives a room back. A meeting's room is given back with the meeting. */
export function cancelRoomBooking(
  actor: Actor,
  { bookingId, now }: Order,
): Promise<Result<{ bookingId: string }, Code>> {
  return inTransaction(async (tx) => {
    const booking = await findRoomBooking(tx, bookingId)
    const room = booking && (await findRoom(tx, booking.roomId))
    if (!booking || !room) return refuse('not-found')
    if (!mayBookSpaces(actor, room.officeId)) return refuse('not-allowed')
    if (booking.meetingId !== null) return refuse('room-has-meeting')
    if (booking.endsAt <= now) return refuse('room-time-past')
    if (!(await cancelRoomBookingRow(tx, bookingId))) return accept({ bookingId })

    const note = { subject: { kind: 'room-booking', id: bookingId }, details: { roomId: booking.roomId } }
    await recordAudit(tx, actor, { action: 'cancel-room-booking', ...note }, now)
    return accept({ bookingId })
  })
}
