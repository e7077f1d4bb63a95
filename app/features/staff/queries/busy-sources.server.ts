import { type Db } from '#app/storage/client.server.ts'

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

/** Those that have waited longest first. */
export async function listDueSources(db: Db, now: Date): Promise<readonly DueSource[]> {
  const rows = await db.busySource.findMany({
    where: { kind: 'address', nextTryAt: { lte: now }, staff: { disabledAt: null } },
    orderBy: { nextTryAt: 'asc' },
    take: atOnce,
    include: { staff: { select: { office: { select: { timeZone: true } } } } },
  })
  return rows.map(({ id, staffId, sealedAddress, etag, lastModified, lastGoodAt, failures, staff }) => ({
    ...{ id, staffId, sealedAddress: sealedAddress ?? '', etag, lastModified, lastGoodAt, failures },
    timeZone: staff.office.timeZone,
  }))
}
