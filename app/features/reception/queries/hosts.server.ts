import { foldName } from '#app/lib/fold.ts'
import { db as reading, type Db } from '#app/storage/client.server.ts'

/** Everybody at an office whom somebody could come to see, by name. */
export function getHosts(officeId: string): Promise<readonly Readonly<{ id: string; name: string }>[]> {
  const where = { officeId, disabledAt: null }
  return reading.staff.findMany({ where, orderBy: { name: 'asc' }, select: { id: true, name: true } })
}

export async function isHostOf(db: Db, officeId: string, staffId: string): Promise<boolean> {
  return (await db.staff.count({ where: { id: staffId, officeId, disabledAt: null } })) === 1
}

/** The one person at the office whose name has all these words; null when nobody or several do. */
async function findHostNamed(db: Db, officeId: string, typed: string): Promise<string | null> {
  const wanted = foldName(typed).split(' ').filter(Boolean)
  if (wanted.join('').length < 3) return null
  const where = { officeId, disabledAt: null }
  const rows = await db.staff.findMany({ where, select: { id: true, nameFolded: true } })
  const fitting = rows.filter(({ nameFolded }) => wanted.every((word) => nameFolded.split(' ').includes(word)))
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null
}

type Said = Readonly<{ reason: string; host: string }>

/** Whom somebody came to see, from their words: what fits nobody, or several, stays with the reason for people to read. */
export async function readHost(db: Db, officeId: string, { reason, host }: Said) {
  const hostId = await findHostNamed(db, officeId, host)
  return { hostId, reason: host && !hostId ? [reason, host].filter(Boolean).join(' · ') : reason }
}
