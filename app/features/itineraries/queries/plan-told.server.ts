import { type Db } from '#app/storage/client.server.ts'

const tellings = ['send-plan', 'approve-visit']
const changes = [
  'plan-meeting',
  'move-meeting',
  'accept-proposal',
  'change-people',
  'cancel-meeting',
  'add-stop',
  'move-stop',
  'remove-stop',
]

/**
 * When the visitor was last told the plan: with the approval, or when it was sent. Null when never. The audit log is
 * where it is written down.
 */
export async function findPlanToldAt(db: Db, visitId: string): Promise<Date | null> {
  const entry = await db.auditEntry.findFirst({
    where: { subjectKind: 'visit', subjectId: visitId, action: { in: tellings } },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  return entry?.at ?? null
}

/**
 * How many meetings and stops were added, moved or taken out since. Answers of staff are no change of the plan, and
 * what the visitor did they know.
 */
export async function countChangesSince(db: Db, visitId: string, since: Date): Promise<number> {
  const meetings = await db.meeting.findMany({ where: { attendees: { some: { visitId } } }, select: { id: true } })
  const stops = await db.stop.findMany({ where: { visitId }, select: { id: true } })
  const changed = await db.auditEntry.findMany({
    where: {
      subjectKind: { in: ['meeting', 'stop'] },
      subjectId: { in: [...meetings, ...stops].map(({ id }) => id) },
      action: { in: changes },
      actorKind: { not: 'visitor' },
      at: { gt: since },
    },
    distinct: ['subjectId'],
    select: { subjectId: true },
  })
  return changed.length
}
