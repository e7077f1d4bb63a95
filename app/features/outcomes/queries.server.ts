import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type OutcomeKind } from './model.ts'
import { promiseState } from './rules.ts'

const named = { select: { id: true, name: true } } as const

/** What to remember of somebody's last visit. */
export type LastTime = Readonly<{
  visit: Readonly<{ id: string; firstDay: LocalDate; lastDay: LocalDate; host: string | null }>
  outcomes: readonly Readonly<{ id: string; kind: OutcomeKind; summary: string }>[]
  /** Promises that wait, the earliest due first. */
  open: readonly Readonly<{ id: string; text: string; owner: string; dueOn: LocalDate; late: boolean }>[]
}>

type Reading = Readonly<{
  /** Also what the liaison alone may read. */
  withLiaisonOnly?: boolean
  now?: Date
}>

/**
 * The visit of a contact before this one (or, without one, the last that is over), what it led to and what was promised. Null
 * for somebody who comes for the first time.
 */
export async function lastTimeOf(
  db: Db,
  contactId: string,
  beforeVisitId: string | null,
  { withLiaisonOnly = false, now = new Date() }: Reading = {},
): Promise<LastTime | null> {
  const visit = await findVisitBefore(db, { contactId, visitId: beforeVisitId, now })
  if (!visit) return null

  const today = toLocalDate(now, visit.office.timeZone)
  const { id, firstDay, lastDay, host } = visit
  const outcomes = visit.outcomes.filter(({ visibility }) => withLiaisonOnly || visibility === 'staff')
  return {
    visit: { id, firstDay, lastDay, host: host?.name ?? null },
    outcomes: outcomes.map(({ id, kind, summary }) => ({ id, kind: kind as OutcomeKind, summary })),
    open: await listOpenPromises(db, contactId, today),
  }
}

type Before = Readonly<{ contactId: string; visitId: string | null; now: Date }>

/** The last visit that took place before this one; where none is named, the last that is over. */
async function findVisitBefore(db: Db, { contactId, visitId, now }: Before) {
  const next = visitId && (await db.visit.findUnique({ where: { id: visitId }, select: { id: true, firstDay: true } }))
  const visits = await db.visit.findMany({
    where: {
      contactId,
      decision: 'approved',
      OR: [{ came: true }, { receptionEvents: { some: { kind: 'arrival' } } }, { outcomes: { some: {} } }],
      ...(next && { id: { not: next.id }, lastDay: { lte: next.firstDay } }),
    },
    orderBy: { lastDay: 'desc' },
    take: 3,
    include: {
      host: named,
      office: { select: { timeZone: true } },
      outcomes: { where: { kind: { not: 'concern_raised' } }, orderBy: { createdAt: 'asc' } },
    },
  })
  return visits.find(({ lastDay, office }) => next !== null || lastDay < toLocalDate(now, office.timeZone))
}

async function listOpenPromises(db: Db, contactId: string, today: LocalDate): Promise<LastTime['open']> {
  const rows = await db.promise.findMany({
    where: { contactId, keptAt: null },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, dueOn: true, keptAt: true, owner: named },
  })
  return rows.map(({ id, text, dueOn, keptAt, owner }) => ({
    id,
    text,
    dueOn,
    owner: owner.name,
    late: promiseState({ dueOn, keptAt }, today) === 'late',
  }))
}

/** What was promised to the visitor of a visit, as the visitor sees it: what waits first, then what was kept. */
export async function listPromisesTo(db: Db, visitId: string) {
  const rows = await db.promise.findMany({
    where: { visitId },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, dueOn: true, keptAt: true, keptSaidBy: true, owner: named },
  })
  const isWaiting = ({ keptAt }: { keptAt: Date | null }) => keptAt === null
  const ordered = [...rows.filter(isWaiting), ...rows.filter((row) => !isWaiting(row))]
  return ordered.map(({ owner, ...promise }) => ({ ...promise, ownerName: owner.name }))
}
