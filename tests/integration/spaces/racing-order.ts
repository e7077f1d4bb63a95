import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { newToken } from '#app/lib/token.ts'
import { disconnect } from '#app/storage/client.server.ts'
import { closePrepared } from '#app/storage/prepared.server.ts'

const liaison = { kind: 'staff', staffId: 'liaison', officeId: 'office-1', roles: ['liaison'] } as const

/** The one desk and half-day that everybody wants. */
export function racingOrder(visitId: string, deskId = 'office-1-desk-1') {
  return {
    sitter: { kind: 'visit', id: visitId },
    halves: [{ date: '2026-12-07', half: 'morning', deskId }],
    fitting: false,
    formToken: newToken(),
    now: new Date('2026-12-01T18:00:00Z'),
  } as const
}

/** Sends all at once, and counts. */
export async function race(visitIds: readonly string[]) {
  const outcomes = await Promise.all(visitIds.map((id) => bookDesks(liaison, racingOrder(id))))
  closePrepared()
  await disconnect()
  const booked = outcomes.filter(({ ok }) => ok).length
  return { booked, refused: outcomes.length - booked }
}
