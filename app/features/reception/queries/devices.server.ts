import { type Db } from '#app/storage/client.server.ts'

export type DeviceOnList = Readonly<{
  id: string
  name: string
  createdAt: Date
  pairedAt: Date | null
  lastSeenAt: Date | null
  revokedAt: Date | null
  /** In hundredths; null when it was not told. */
  battery: number | null
  /** Of the tablet's own program. */
  version: string | null
}>

/** The tablets of an office, those in use first. */
export async function listDevices(db: Db, officeId: string): Promise<readonly DeviceOnList[]> {
  const rows = await db.device.findMany({
    where: { officeId },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, name: true, createdAt: true, pairedAt: true, lastSeenAt: true, revokedAt: true },
      ...{ battery: true, version: true },
    },
  })
  return [...rows.filter(({ revokedAt }) => !revokedAt), ...rows.filter(({ revokedAt }) => revokedAt)]
}
