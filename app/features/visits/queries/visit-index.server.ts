import { mayReadVisits, type StaffActor } from '#app/access/policy.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { foldName, matchesAllWords } from '#app/lib/fold.ts'
import { db } from '#app/storage/client.server.ts'
import { Prisma } from '#app/storage/generated/client.ts'
import { type Decision, type VisitState } from '../model.ts'
import { doorFactsOf, neverAtTheDoor } from '../queries.server.ts'
import { mondayOf } from '../rules/host.ts'
import { type VisitFilter } from '../schema/visit-filter.ts'
import { visitState } from '../state.ts'

/** As little of a visit as it takes to find it. */
export type IndexRow = Readonly<{
  id: string
  firstDay: LocalDate
  lastDay: LocalDate
  decision: Decision
  closedAt: unknown
  name: string
  nameFolded: string
  username: string | null
  homeWiki: string
}>

type Sought = Omit<VisitFilter, 'page'>

/** The visits that fit a filter, in the order of the list: requests that wait first, the oldest on top, then by day. */
export async function findVisits(actor: StaffActor, sought: Sought, today: LocalDate): Promise<readonly IndexRow[]> {
  const newestFirst = sought.when === 'past' || (sought.when === 'all' && sought.q !== '')
  const rows = await db.$queryRaw<IndexRow[]>`
    SELECT v."id", v."firstDay", v."lastDay", v."decision", v."closedAt",
      c."nameToShow" AS "name", c."nameFolded", c."username", c."homeWiki"
    FROM "Visit" v JOIN "Contact" c ON c."id" = v."contactId"
    WHERE ${Prisma.join([...readable(actor), ...inTime(sought, today), ...narrowed(sought, actor)], ' AND ')}
    ORDER BY CASE WHEN v."decision" = 'requested' AND v."lastDay" >= ${today} THEN v."createdAt" ELSE 9e15 END,
      ${newestFirst ? Prisma.sql`v."firstDay" DESC` : Prisma.sql`v."firstDay"`}, c."nameFolded"`
  const named = sought.q === '' ? rows : rows.filter((row) => matchesAllWords(searchWords(row), sought.q))
  return sought.state === '' ? named : inState(named, sought.state, today)
}

/** How many visits there are that this person may see in the list. */
export async function countVisits(actor: StaffActor): Promise<number> {
  const where = Prisma.join(readable(actor), ' AND ')
  const [row] = await db.$queryRaw<{ total: bigint }[]>`SELECT COUNT(*) AS "total" FROM "Visit" v WHERE ${where}`
  return Number(row?.total ?? 0)
}

/** The visits of the office; who only hosts sees their own and those that take place. */
function readable(actor: StaffActor): Prisma.Sql[] {
  const office = Prisma.sql`v."officeId" = ${actor.officeId}`
  if (mayReadVisits(actor)) return [office]
  return [office, Prisma.sql`(v."hostId" = ${actor.staffId} OR v."decision" = 'approved')`]
}

function inTime({ when, from, until }: Sought, today: LocalDate): Prisma.Sql[] {
  if (from !== '' || until !== '') return between(from, until)
  if (when === 'week') return between(mondayOf(today), addDays(mondayOf(today), 6))
  if (when === 'upcoming') return between(today, '')
  return when === 'past' ? [Prisma.sql`v."lastDay" < ${today}`] : []
}

function between(from: string, until: string): Prisma.Sql[] {
  return [
    ...(from === '' ? [] : [Prisma.sql`v."lastDay" >= ${from}`]),
    ...(until === '' ? [] : [Prisma.sql`v."firstDay" <= ${until}`]),
  ]
}

function narrowed({ host, wiki }: Sought, actor: StaffActor): Prisma.Sql[] {
  return [
    ...(host === 'none' ? [Prisma.sql`v."hostId" IS NULL`] : []),
    ...(host !== '' && host !== 'none' ? [Prisma.sql`v."hostId" = ${host === 'me' ? actor.staffId : host}`] : []),
    ...(wiki === '' ? [] : [Prisma.sql`instr(lower(c."homeWiki"), ${wiki.toLowerCase()}) > 0`]),
  ]
}

function searchWords({ nameFolded, username, homeWiki }: IndexRow): string {
  return `${nameFolded} ${foldName(`${username ?? ''} ${homeWiki}`)}`
}

async function inState(rows: readonly IndexRow[], state: VisitState, today: LocalDate): Promise<readonly IndexRow[]> {
  const door = await doorFactsOf(db, rows.filter(({ decision }) => decision === 'approved').map(({ id }) => id))
  const stateOf = ({ closedAt, ...row }: IndexRow) =>
    visitState({ ...row, closedAt: closedAt ? new Date(0) : null }, door.get(row.id) ?? neverAtTheDoor, today)
  return rows.filter((row) => stateOf(row) === state)
}
