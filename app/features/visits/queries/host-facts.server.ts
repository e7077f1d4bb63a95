import { addDays } from '#app/lib/calendar-date.ts'
import { listOf } from '#app/lib/json-list.ts'
import { db, type Db } from '#app/storage/client.server.ts'
import { type Visit } from '../model.ts'
import { busiestWeek, isWeekFull, mondayOf, type HostFacts } from '../rules/host.ts'

type Days = Pick<Visit, 'id' | 'officeId' | 'firstDay' | 'lastDay'>

/** What the rules need to know of somebody who could host this visit; null when nobody such works at its office. */
export async function hostFacts(tx: Db, hostId: string, visit: Days): Promise<HostFacts | null> {
  const row = await tx.staff.findFirst({
    where: { id: hostId, ...couldHost(visit.officeId) },
    select: { id: true, name: true, weeklyVisitLimit: true, hostedVisits: hostedIn(visit) },
  })
  return row && { id: row.id, name: row.name, weeklyLimit: row.weeklyVisitLimit, hosted: row.hostedVisits }
}

/** Everybody who could host this visit, by name, with how full their busiest week of it is. */
export async function listHostCandidates(visit: Days) {
  const rows = await db.staff.findMany({
    where: couldHost(visit.officeId),
    orderBy: { name: 'asc' },
    include: { team: { select: { name: true } }, hostedVisits: hostedIn(visit) },
  })
  return rows.map(({ id, name, team, topics, languages, weeklyVisitLimit, hostedVisits }) => ({
    id,
    name,
    team: team?.name ?? '',
    topics: listOf(topics),
    languages: listOf(languages),
    weeklyLimit: weeklyVisitLimit,
    hosting: busiestWeek(visit, hostedVisits),
    full: isWeekFull(visit, { weeklyLimit: weeklyVisitLimit, hosted: hostedVisits }),
  }))
}

function couldHost(officeId: string) {
  return { officeId, disabledAt: null, roles: { some: { role: { in: ['host', 'liaison'] } } } }
}

function hostedIn({ id, firstDay, lastDay }: Days) {
  return {
    where: {
      id: { not: id },
      decision: { in: ['requested', 'needs-answer', 'approved'] },
      firstDay: { lte: addDays(mondayOf(lastDay), 6) },
      lastDay: { gte: mondayOf(firstDay) },
    },
    select: { firstDay: true, lastDay: true },
  }
}
