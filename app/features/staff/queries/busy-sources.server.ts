import { type Db } from '#app/storage/client.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'

/** A calendar that is to be read again. */
export type DueSource = Readonly<{
  id: string
  staffId: string
  sealedAddress: string
  etag: string | null
  lastModified: string | null
  lastGoodAt: Date | null
  failures: number
  timeZone: string
}>

const atOnce = 20

/** The first reading of an address that was just given, or one of those that follow. */
export type Turn = 'first' | 'again'

const waitsForFirst = `
  SELECT 1 FROM "BusySource" WHERE "kind" = 'address' AND "nextTryAt" <= ? AND "fetchedAt" IS NULL LIMIT 1`

/** Whether somebody gave an address that nobody has read yet. */
export function isFirstDue(now: Date): boolean {
  return prepared(waitsForFirst).get(now.getTime()) !== undefined
}

/** Those that have waited longest first. */
export async function listDueSources(db: Db, now: Date, turn: Turn): Promise<readonly DueSource[]> {
  const fetchedAt = turn === 'first' ? null : { not: null }
  const rows = await db.busySource.findMany({
    where: { kind: 'address', nextTryAt: { lte: now }, fetchedAt, staff: { disabledAt: null } },
    orderBy: { nextTryAt: 'asc' },
    take: atOnce,
    include: { staff: { select: { office: { select: { timeZone: true } } } } },
  })
  return rows.map(({ id, staffId, sealedAddress, etag, lastModified, lastGoodAt, failures, staff }) => ({
    ...{ id, staffId, sealedAddress: sealedAddress ?? '', etag, lastModified, lastGoodAt, failures },
    timeZone: staff.office.timeZone,
  }))
}
