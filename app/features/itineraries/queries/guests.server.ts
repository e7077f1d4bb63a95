import { mayPlanVisit, type Actor } from '#app/access/policy.ts'
import { db, type Db } from '#app/storage/client.server.ts'
import { findPlannedVisit } from '../queries.server.ts'
import { type PlannedVisit } from '../model.ts'

export type GuestChoice = Readonly<{ id: string; name: string; firstDay: string; lastDay: string }>

const most = 30

/** Other visitors who are at the office on days of a visit, for meetings of several. */
export async function listGuestChoices(actor: Actor, visit: PlannedVisit): Promise<readonly GuestChoice[]> {
  const rows = await db.visit.findMany({
    where: {
      id: { not: visit.id },
      officeId: visit.officeId,
      decision: 'approved',
      closedAt: null,
      firstDay: { lte: visit.lastDay },
      lastDay: { gte: visit.firstDay },
    },
    include: { contact: { select: { nameToShow: true } } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  })
  return rows
    .filter((row) => mayPlanVisit(actor, row))
    .slice(0, most)
    .map(({ id, contact, firstDay, lastDay }) => ({ id, name: contact.nameToShow, firstDay, lastDay }))
}

/** The visits of further visitors, if the actor plans them too; null when one is not there to be chosen. */
export async function findGuests(
  reading: Db,
  actor: Actor,
  { visitId, officeId, guestIds }: Readonly<{ visitId: string; officeId: string; guestIds: readonly string[] }>,
): Promise<readonly PlannedVisit[] | null> {
  const found = await Promise.all(guestIds.map((id) => findPlannedVisit(reading, id)))
  const guests = found.filter((guest) => guest !== null)
  const fits = (guest: PlannedVisit) =>
    guest.id !== visitId && guest.officeId === officeId && mayPlanVisit(actor, guest)
  return guests.every(fits) && guests.length === guestIds.length ? guests : null
}

/** The visits of those who come to a meeting beside the one it was planned for. */
export async function listGuestsOf(
  reading: Db,
  { visitId, attendees }: Readonly<{ visitId: string; attendees: readonly Readonly<{ visitId: string | null }>[] }>,
): Promise<readonly PlannedVisit[]> {
  const ids = attendees.flatMap((each) => (each.visitId && each.visitId !== visitId ? each.visitId : []))
  const found = await Promise.all(ids.map((id) => findPlannedVisit(reading, id)))
  return found.filter((guest) => guest !== null)
}
