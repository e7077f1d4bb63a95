import { type DeskHalf, type Sitter } from '#app/features/spaces/model.ts'
import { insertDeskBookings } from '#app/features/spaces/repository.server.ts'
import { type Tx } from '#app/storage/client.server.ts'

/** A desk of the office from `givenOffice`, booked for somebody. */
export async function givenDeskBooking(tx: Tx, sitter: Sitter, half: Partial<DeskHalf> = {}) {
  const { deskId = 'office-1-desk-1', date = '2026-12-07', half: part = 'morning' } = half
  const order = { sitter, bookedById: null, now: new Date('2026-11-20T18:00:00Z') }
  const [id = ''] = await insertDeskBookings(tx, [{ deskId, date, half: part }], order)
  return id
}
