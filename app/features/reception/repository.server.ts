import { statementIn, type Tx } from '#app/storage/client.server.ts'
import { type AgreementKind, type ReceptionRecord, type WalkIn } from './model.ts'

/** The tablet or the staff member whose entry it is. */
export type WrittenBy = Readonly<{ deviceId: string | null; staffId: string | null }>

const insert = `
  INSERT INTO "ReceptionEvent" ("id", "officeId", "kind", "visitId", "walkInId", "undoesId", "deviceId", "staffId",
    "sequence", "contentHash", "deviceTime", "occurredAt", "receivedAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Writes one entry of the log at the door. An id that is there already is refused by the key "event_known". */
export async function insertRecord(tx: Tx, by: WrittenBy, record: ReceptionRecord): Promise<void> {
  const { id, officeId, kind, guest, undoesId, sequence, contentHash = null } = record
  const visitId = guest?.kind === 'visit' ? guest.id : null
  const walkInId = guest?.kind === 'walk-in' ? guest.id : null
  const times = [record.deviceTime, record.occurredAt, record.receivedAt].map((time) => time.getTime())
  const who = [visitId, walkInId, undoesId, by.deviceId, by.staffId]
  const values = [id, officeId, kind, ...who, sequence, contentHash, ...times]
  statementIn(tx, insert).run(...values)
}

export async function insertWalkIn(tx: Tx, walkIn: WalkIn, now: Date): Promise<void> {
  await tx.walkIn.create({ data: { ...walkIn, createdAt: now } })
}

export function findWalkIn(tx: Tx, id: string): Promise<WalkIn | null> {
  return tx.walkIn.findUnique({
    where: { id },
    select: { id: true, officeId: true, nameToShow: true, reason: true, reachAt: true, hostId: true, visitId: true },
  })
}

/** What a tablet says later of somebody whose events came first. */
export async function nameWalkIn(
  tx: Tx,
  { id, nameToShow, reason, reachAt, hostId }: Omit<WalkIn, 'officeId' | 'visitId'>,
): Promise<void> {
  await tx.walkIn.update({ where: { id }, data: { nameToShow, reason, reachAt, hostId } })
}

export async function saveMatch(tx: Tx, walkInId: string, visitId: string): Promise<void> {
  await tx.walkIn.update({ where: { id: walkInId }, data: { visitId } })
}

export type SignedAgreement = Readonly<{
  id: string
  agreementId: string
  contactId: string
  visitId: string
  locale: string
  deviceId: string | null
  signedAt: Date
}>

export async function insertSignatures(tx: Tx, signatures: readonly SignedAgreement[]): Promise<void> {
  await tx.signature.createMany({ data: [...signatures] })
}

type NewAgreement = Readonly<{
  id: string
  officeId: string
  kind: AgreementKind
  version: number
  texts: readonly Readonly<{ locale: string; title: string; body: string }>[]
}>

/** Publishes a version and retires the ones before it. */
export async function insertAgreement(tx: Tx, { texts, ...agreement }: NewAgreement, now: Date): Promise<void> {
  const { officeId, kind } = agreement
  await retireAgreements(tx, { officeId, kind }, now)
  const written = { create: texts.map((text) => ({ ...text })) }
  await tx.agreement.create({ data: { ...agreement, publishedAt: now, texts: written } })
}

/** Takes the version in force out of force; answers how many there were. */
export async function retireAgreements(
  tx: Tx,
  { officeId, kind }: Pick<NewAgreement, 'officeId' | 'kind'>,
  now: Date,
): Promise<number> {
  const inForce = { officeId, kind, retiredAt: null }
  return (await tx.agreement.updateMany({ where: inForce, data: { retiredAt: now } })).count
}

export async function latestVersion(tx: Tx, officeId: string, kind: AgreementKind): Promise<number> {
  const { _max } = await tx.agreement.aggregate({ where: { officeId, kind }, _max: { version: true } })
  return _max.version ?? 0
}
