import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { bookRoom } from '#app/features/spaces/commands/book-room.server.ts'
import { newToken } from '#app/lib/token.ts'
import { disconnect } from '#app/storage/client.server.ts'
import { closePrepared } from '#app/storage/prepared.server.ts'

const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const
const local = { start: '2026-12-08T10:30', end: '2026-12-08T11:00' } as const
const now = new Date('2026-12-01T18:00:00Z')

/** The one desk and half-day that everybody wants. */
export function racingOrder(visitId: string, deskId = 'office-1-desk-1') {
  return {
    sitter: { kind: 'visit', id: visitId },
    halves: [{ date: '2026-12-07', half: 'morning', deskId }],
    fitting: false,
    formToken: newToken(),
    now,
  } as const
}

function meet(visitId: string, staffId: string) {
  const plain = { title: 'Race', note: '', venue: { roomId: null, onlineUrl: null }, wishId: null, allowOverlap: false } as const
  return planMeeting(liaison, { ...plain, visitId, staffIds: [staffId], local, formToken: newToken(), now })
}

/** What each of many asks for at once; only one of them can have it. */
const wanted = {
  desk: (index: number) => bookDesks(liaison, racingOrder(`visit-${index}`)),
  room: () => bookRoom(liaison, { roomId: 'office-1-room-1', title: 'Race', local, formToken: newToken(), now }),
  'staff member': (index: number) => meet(`visit-${index}`, 'ana'),
  visitor: (index: number) => meet('visit-1', `staff-${index}`),
} as const

export type Wanted = keyof typeof wanted

/** Sends all at once, and counts. */
export async function race(what: Wanted, racers: readonly number[]) {
  const outcomes: readonly { ok: boolean }[] = await Promise.all(racers.map((index) => wanted[what](index)))
  const booked = outcomes.filter(({ ok }) => ok).length
  return { booked, refused: outcomes.length - booked }
}

/** The same in a process of its own, which then lets go of the database. */
export async function raceAndLeave(what: Wanted, racers: readonly number[]) {
  const told = await race(what, racers)
  closePrepared()
  await disconnect()
  return told
}
