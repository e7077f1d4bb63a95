import { mayBookSpaces, type Actor } from '#app/access/policy.ts'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type DeskBooking, type SpacesEvent } from '../model.ts'
import { findDeskGuest } from '../queries.server.ts'
import { deleteDeskBooking, findDeskBooking } from '../repository.server.ts'
import { checkAhead, isOfVisit, type PastRefusal } from '../rules.ts'
import { announceLateDesks } from './announce-late-desks.server.ts'

/** With `visitId` only a booking of that visit is known. */
type Order = Readonly<{ bookingId: string; visitId?: string; now: Date }>

/** Gives a desk back for one half-day. */
export function releaseDesk(
  actor: Actor,
  { bookingId, visitId, now }: Order,
): Promise<Result<DeskBooking, PastRefusal | 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx) => {
    const booking = await findDeskBooking(tx, bookingId)
    const guest = booking && findDeskGuest(booking.sitter)
    if (!booking || !guest || !isOfVisit(booking, visitId)) return refuse('not-found')
    if (!mayBookSpaces(actor, guest.officeId)) return refuse('not-allowed')
    const { timeZone } = getOfficeClock(guest.officeId)
    const ahead = checkAhead([booking], toLocalDateTime(now, timeZone))
    if (!ahead.ok) return ahead

    await deleteDeskBooking(tx, bookingId)
    const { sitter, deskId, date, half } = booking
    await recordAudit(tx, actor, { action: 'release-desk', subject: sitter, details: { deskId, date, half } }, now)
    if (sitter.kind === 'visit') await announce<SpacesEvent>(tx, { type: 'desk-released', visitId: sitter.id }, { actor, now })
    await announceLateDesks(tx, actor, { guest, changes: [{ date, half, was: deskId, is: null }], now })
    return accept(booking)
  })
}
