import { statementIn, type Tx } from '#app/storage/client.server.ts'

export type Device = Readonly<{ id: string; officeId: string; name: string; revokedAt: Date | null }>

const fields = { id: true, officeId: true, name: true, revokedAt: true } as const

export function findDevice(tx: Tx, id: string): Promise<Device | null> {
  return tx.device.findUnique({ where: { id }, select: fields })
}

/** A tablet of the office by its name, unless it was revoked. */
export function findDeviceByName(tx: Tx, officeId: string, name: string): Promise<Device | null> {
  return tx.device.findFirst({ where: { officeId, name, revokedAt: null }, select: fields })
}

export async function insertDevice(tx: Tx, device: Omit<Device, 'revokedAt'>, now: Date): Promise<void> {
  await tx.device.create({ data: { ...device, createdAt: now } })
}

/** Keeps a code that pairs this tablet, in place of any it had; false when another tablet has the same one just now. */
export async function replaceCode(
  tx: Tx,
  deviceId: string,
  codeHash: string,
  { now, expiresAt }: Readonly<{ now: Date; expiresAt: Date }>,
): Promise<boolean> {
  await tx.pairingCode.deleteMany({ where: { OR: [{ deviceId }, { expiresAt: { lt: now } }] } })
  if (await tx.pairingCode.findUnique({ where: { codeHash } })) return false
  await tx.pairingCode.create({ data: { codeHash, deviceId, createdAt: now, expiresAt } })
  return true
}

/** The tablet that this code pairs: unused, in time, not revoked. */
export async function findByCode(tx: Tx, codeHash: string, now: Date): Promise<Device | null> {
  const row = await tx.pairingCode.findUnique({ where: { codeHash }, include: { device: { select: fields } } })
  if (!row || row.usedAt || row.expiresAt <= now || row.device.revokedAt) return null
  return row.device
}

/** Gives the tablet its credential and uses the code up. */
export async function savePairing(
  tx: Tx,
  { deviceId, codeHash, credentialHash }: Readonly<{ deviceId: string; codeHash: string; credentialHash: string }>,
  now: Date,
): Promise<void> {
  await tx.pairingCode.update({ where: { codeHash }, data: { usedAt: now } })
  const data = { credentialHash, pairedAt: now, lastSeenAt: now, battery: null, version: null }
  await tx.device.update({ where: { id: deviceId }, data })
}

type DeviceChange = Readonly<{ name?: string; revokedAt?: Date }>

export async function saveDevice(tx: Tx, id: string, change: DeviceChange): Promise<void> {
  await tx.device.update({ where: { id }, data: change })
}

/** What a tablet may say of itself. */
export type TabletState = Readonly<{ battery?: number | undefined; version?: string | undefined }>

const seen = 'UPDATE "Device" SET "lastSeenAt" = ?, "battery" = ?, "version" = COALESCE(?, "version") WHERE "id" = ?'

/** A tablet has let us hear of it; of its battery it speaks each time or not at all. */
export function noteSeen(tx: Tx, deviceId: string, { battery, version }: TabletState, now: Date): void {
  statementIn(tx, seen).run(now.getTime(), battery ?? null, version ?? null, deviceId)
}
