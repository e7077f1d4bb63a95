import { type Actor } from '#app/access/policy.ts'
import { mayPurge } from '#app/access/policy/house.ts'
import { type Office } from '#app/features/offices/model.ts'
import { listOffices } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { deleteRefused } from '../conflict-repository.server.ts'
import {
  addToMonth,
  deleteEntries,
  deleteWalkIns,
  findOldestEntry,
  listEntriesOfDay,
  markCame,
} from '../door-times-repository.server.ts'
import { dayToLetGo, doorKeptSince, settleDay, type OfficeDay } from '../rules/months.ts'

type Order = Readonly<{ now: Date }>
type Place = Pick<Office, 'id' | 'timeZone'>

export type PurgedAtDoor = Readonly<{ times: number; walkIns: number }>

const walkInsAtOnce = 200

/**
 * Lets go of arrivals and departures of more than 90 days ago and of who came without a visit. What stays is that the
 * visits took place, and sums by months. A day at a time, so that nobody at the door waits and each day is counted once.
 */
export async function purgeDoorTimes(actor: Actor, { now }: Order): Promise<Result<PurgedAtDoor, 'not-allowed'>> {
  if (!mayPurge(actor)) return refuse('not-allowed')
  let purged = { times: 0, walkIns: 0 }
  for (const office of await listOffices(db)) {
    const times = await purgeDays(actor, office, now)
    const walkIns = await purgeWalkIns(actor, office, now)
    purged = { times: purged.times + times, walkIns: purged.walkIns + walkIns }
  }
  return accept(purged)
}

async function purgeDays(actor: Actor, office: Place, now: Date): Promise<number> {
  const keptSince = doorKeptSince(now)
  let times = 0
  let start = new Date(0)
  for (;;) {
    const oldest = findOldestEntry(db, office.id, { start, end: keptSince })
    const letGo = oldest && dayToLetGo(oldest, office.timeZone, keptSince)
    if (!letGo) return times
    times += await purgeDay(actor, office, letGo, now)
    start = letGo.day.end
  }
}

function purgeDay(actor: Actor, { id: officeId }: Place, { date, day }: OfficeDay, now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const { entryIds, cameVisitIds, sums } = settleDay(listEntriesOfDay(tx, officeId, day), doorKeptSince(now))
    if (entryIds.length === 0) return 0
    markCame(tx, cameVisitIds)
    addToMonth(tx, officeId, date.slice(0, 7), sums)
    deleteEntries(tx, entryIds)
    const details = { day: date, times: entryIds.length }
    await recordAudit(tx, actor, { action: 'purge-door-times', subject: { kind: 'office', id: officeId }, details }, now)
    return entryIds.length
  })
}

/** Some at a time, until none is left. */
async function purgeWalkIns(actor: Actor, office: Place, now: Date): Promise<number> {
  let walkIns = 0
  for (;;) {
    const gone = await purgeSomeWalkIns(actor, office, now)
    walkIns += gone
    if (gone < walkInsAtOnce) return walkIns
  }
}

function purgeSomeWalkIns(actor: Actor, { id: officeId, timeZone }: Place, now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const before = doorKeptSince(now)
    const visitsBefore = toLocalDate(before, timeZone)
    deleteRefused(tx, officeId, before)
    const walkIns = deleteWalkIns(tx, { officeId, before, visitsBefore, most: walkInsAtOnce })
    if (walkIns === 0) return 0
    await recordAudit(tx, actor, { action: 'purge-walk-ins', subject: { kind: 'office', id: officeId }, details: { walkIns } }, now)
    return walkIns
  })
}
