import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { listOffices } from '#app/features/offices/queries.server.ts'
import { doorFactsOf, neverAtTheDoor } from '#app/features/visits/queries.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { isTimeToAsk, remindUpTo } from '../rules.ts'

/** How long after its last day a visit is still asked about. */
const askWithinDays = 3

/** Promises whose owners were not reminded yet and whose day is near. */
export async function listPromisesToRemind(db: Db, now: Date): Promise<readonly string[]> {
  const offices = await listOffices(db)
  const rows = await Promise.all(
    offices.map(({ id, timeZone }) =>
      db.promise.findMany({
        where: {
          keptAt: null,
          remindedAt: null,
          owner: { officeId: id },
          dueOn: { lte: remindUpTo(toLocalDate(now, timeZone)) },
        },
        select: { id: true },
      }),
    ),
  )
  return rows.flat().map(({ id }) => id)
}

/** Visits that ended, of which nobody was asked yet what they led to. */
export async function listVisitsToAsk(db: Db, now: Date): Promise<readonly string[]> {
  const offices = await listOffices(db)
  const times = offices.map(({ id, timeZone }) => ({ officeId: id, today: toLocalDate(now, timeZone), now }))
  return (await Promise.all(times.map((time) => listEnding(db, time)))).flat()
}

type AtOffice = Readonly<{ officeId: string; today: LocalDate; now: Date }>

async function listEnding(db: Db, { officeId, today, now }: AtOffice): Promise<readonly string[]> {
  const visits = await db.visit.findMany({
    where: {
      officeId,
      decision: 'approved',
      firstDay: { lte: today },
      lastDay: { gte: addDays(today, -askWithinDays) },
      outcomes: { none: {} },
    },
    select: { id: true, lastDay: true, halves: { orderBy: { date: 'desc' }, take: 1, select: { date: true } } },
  })
  const doors = await doorFactsOf(db, visits.map(({ id }) => id))
  const ending = visits.filter(({ id, lastDay, halves }) => {
    const door = doors.get(id) ?? neverAtTheDoor
    return isTimeToAsk({ lastDay, lastExpected: halves[0]?.date ?? lastDay, door }, { now, today })
  })
  const asked = await Promise.all(ending.map(({ id }) => wasAsked(db, id)))
  return ending.filter((_, index) => !asked[index]).map(({ id }) => id)
}

/** Whether host and liaison were asked about a visit before. */
export async function wasAsked(db: Db, visitId: string): Promise<boolean> {
  const where = { type: 'outcome-asked', payload: { contains: `"visitId":"${visitId}"` } }
  return (await db.outboxEvent.count({ where, take: 1 })) > 0
}
