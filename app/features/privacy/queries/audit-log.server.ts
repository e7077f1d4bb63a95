import { db } from '#app/storage/client.server.ts'
import { auditHash } from '#app/storage/audit.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { chainStart, closeChain, followChain, type ChainState, type ChainVerdict } from '../audit-rules.ts'

const pageSize = 50

type AuditFilter = Readonly<{ subject: string; action: string; actor: string; before: number | null }>

/** One page of the log, the newest first; each filter narrows it by the start of a word or by an id. */
export async function listAudit({ subject, action, actor, before }: AuditFilter) {
  const rows = await db.auditEntry.findMany({
    where: {
      ...(before !== null && { seq: { lt: before } }),
      ...(subject && { OR: [{ subjectKind: subject }, { subjectId: subject }] }),
      ...(action && { action: { contains: action } }),
      ...(actor && { OR: [{ actorKind: actor }, { actorId: { in: await idsOf(actor) } }] }),
    },
    orderBy: { seq: 'desc' },
    take: pageSize + 1,
  })
  const shown = rows.slice(0, pageSize)
  const names = await namesOf(shown.flatMap(({ actorKind, actorId }) => (actorKind === 'staff' && actorId ? [actorId] : [])))
  const lines = shown.map(({ seq, at, actorKind, actorId, action: done, subjectKind, subjectId, details }) => ({
    seq,
    at,
    actorKind,
    actorName: names.get(actorId ?? '') ?? null,
    action: done,
    subjectKind,
    subjectId,
    details: detailsText(details),
  }))
  return { lines, older: rows.length > pageSize ? (shown.at(-1)?.seq ?? null) : null }
}

/** The id itself, and the people of that name or address. */
async function idsOf(actor: string): Promise<string[]> {
  const people = await db.staff.findMany({
    where: { OR: [{ name: { contains: actor } }, { email: actor.toLowerCase() }] },
    select: { id: true },
    take: 50,
  })
  return [actor, ...people.map(({ id }) => id)]
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.staff.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function detailsText(details: string): string {
  const entries = Object.entries(JSON.parse(details) as Record<string, unknown>)
  return entries.map(([name, value]) => `${name}: ${String(value)}`).join(' · ')
}

type Row = Readonly<{
  seq: number
  at: number
  actorKind: string
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string
  details: string
  previousHash: string
  hash: string
}>

const batch = 2000

/** The last line of the log: its number and the hash that binds all before it. */
export function findAuditHead(): Promise<{ seq: number; hash: string } | null> {
  return db.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
}

/** Follows the chain from the first line to the last: nothing edited, nothing taken out, nothing cut off. */
export function verifyAudit(): ChainVerdict {
  let state: ChainState = chainStart
  for (let rows = rowsAfter(0); rows.length > 0; rows = rowsAfter(rows.at(-1)?.seq ?? 0)) {
    for (const row of rows) {
      const step = followChain(state, { ...row, expected: auditHash({ ...row, at: new Date(row.at) }) })
      if (!step.ok) return step.verdict
      state = step.state
    }
  }
  return closeChain(state, highestSeq())
}

function rowsAfter(seq: number): Row[] {
  return prepared<Row>(`SELECT * FROM "AuditEntry" WHERE "seq" > ? ORDER BY "seq" LIMIT ${batch}`).all(seq)
}

/** The database counts lines by itself and never gives a number twice. */
function highestSeq(): number {
  return prepared<{ seq: number }>('SELECT "seq" FROM "sqlite_sequence" WHERE "name" = ?').get('AuditEntry')?.seq ?? 0
}
