import { mayDecideVisit, type StaffActor } from '#app/access/policy.ts'
import { mayReadPromises } from '#app/access/policy/outcomes.ts'
import { countWaiting } from '#app/features/visits/queries.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { prepared } from '#app/storage/prepared.server.ts'

const soonDays = 7

/** What waits for this person behind the ways of the navigation, by address. Read on every staff page. */
export function getWaitingCounts(actor: StaffActor, timeZone: string, now: Date): Readonly<Record<string, number>> {
  const today = toLocalDate(now, timeZone)
  return {
    ...(mayDecideVisit(actor) && { '/visits': countWaiting(actor.officeId, today) }),
    ...(mayReadPromises(actor) && { '/promises': countOwnPromises(actor, addDays(today, soonDays)) }),
    '/questions': countOwnQuestions(actor),
  }
}

function countOwnPromises({ staffId }: StaffActor, upTo: string): number {
  const sql = 'SELECT COUNT(*) AS "waiting" FROM "Promise" WHERE "ownerId" = ? AND "keptAt" IS NULL AND "dueOn" <= ?'
  return prepared<{ waiting: number }>(sql).get(staffId, upTo)?.waiting ?? 0
}

function countOwnQuestions(actor: StaffActor): number {
  const received = mayDecideVisit(actor) ? 'received' : ''
  const sql =
    'SELECT COUNT(*) AS "waiting" FROM "Question" WHERE "state" = ? OR ("state" = ? AND "routedToId" = ?)'
  return prepared<{ waiting: number }>(sql).get(received, 'routed', actor.staffId)?.waiting ?? 0
}
