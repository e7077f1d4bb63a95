import { mayBookSpaces, type StaffActor } from '#app/access/policy.ts'
import { dayOr } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate } from '#app/lib/office-time.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { db } from '#app/storage/client.server.ts'
import { listRooms, listRoomSpans } from './room-queries.server.ts'

type Asking = Readonly<{ date: string | null; now: Date }>

/** The rooms of an office on one day, each with what it is taken for. */
export async function getRoomDay(actor: StaffActor, { date: asked, now }: Asking) {
  const { timeZone } = getOfficeClock(actor.officeId)
  const today = toLocalDate(now, timeZone)
  const date = dayOr(asked, today)
  const rooms = await listRooms(db, actor.officeId)
  const roomIds = rooms.map(({ id }) => id)
  const spans = await listRoomSpans(db, roomIds, dayOf(date, timeZone))
  return { date, today, timeZone, rooms, spans, now, mayBook: mayBookSpaces(actor) }
}
