import { type Db } from '#app/storage/client.server.ts'
import { type PlannedVisit } from '../model.ts'

/** A wish, and what was planned for it. */
export type WishInPlan = Readonly<{
  id: string
  rank: number
  text: string
  staffId: string | null
  placeId: string | null
}>

export async function listWishes(db: Db, visitId: string): Promise<readonly WishInPlan[]> {
  return db.wish.findMany({
    where: { visitId },
    orderBy: { rank: 'asc' },
    select: { id: true, rank: true, text: true, staffId: true, placeId: true },
  })
}

/** What a meeting can be made of: people, rooms, wishes. */
export async function listMeetingChoices(db: Db, visit: PlannedVisit) {
  const { officeId, hostId } = visit
  const staff = await db.staff.findMany({
    where: { officeId, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, topics: true, team: { select: { name: true } } },
  })
  const rooms = await db.room.findMany({
    where: { officeId, active: true },
    orderBy: [{ capacity: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, capacity: true },
  })
  const people = staff.map(({ topics, team, ...person }) => ({
    ...person,
    team: team?.name ?? null,
    topics: JSON.parse(topics) as readonly string[],
    hosts: person.id === hostId,
  }))
  return { staff: people, rooms, wishes: await listWishes(db, visit.id) }
}

/**
 * When the visitor was last told the plan: with the approval, or when it was sent. Null when never. The audit log is
 * where it is written down.
 */
export async function findPlanToldAt(db: Db, visitId: string): Promise<Date | null> {
  const entry = await db.auditEntry.findFirst({
    where: { subjectKind: 'visit', subjectId: visitId, action: { in: ['send-plan', 'approve-visit'] } },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  return entry?.at ?? null
}
