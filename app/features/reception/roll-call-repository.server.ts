import { statementIn, type Tx } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type Guest, type MarkKind } from './model.ts'
import { type WrittenBy } from './repository.server.ts'

export type NewMark = Readonly<{
  id: string
  officeId: string
  kind: MarkKind
  /** Null when nobody here is known by what the tablet said. */
  guest: Guest | null
  deviceTime: Date
  occurredAt: Date
  receivedAt: Date
  contentHash?: string
}>

const beginning = 'INSERT INTO "RollCall" ("id", "officeId", "startedAt", "startedById", "startedOnId") VALUES (?, ?, ?, ?, ?)'

export function insertRollCall(
  tx: Tx,
  { staffId, deviceId }: WrittenBy,
  { id, officeId, startedAt }: Readonly<{ id: string; officeId: string; startedAt: Date }>,
): void {
  statementIn(tx, beginning).run(id, officeId, startedAt.getTime(), staffId, deviceId)
}

const markRow = `
  INSERT INTO "SeenMark" ("id", "rollCallId", "officeId", "kind", "visitId", "walkInId", "deviceId", "staffId",
    "contentHash", "deviceTime", "occurredAt", "receivedAt")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Writes one mark. An id that is there already is refused by the key of the table. */
export function insertMark(tx: Tx, by: WrittenBy, rollCallId: string, mark: NewMark): void {
  const { id, officeId, kind, guest, contentHash = null } = mark
  const visitId = guest?.kind === 'visit' ? guest.id : null
  const walkInId = guest?.kind === 'walk-in' ? guest.id : null
  const times = [mark.deviceTime, mark.occurredAt, mark.receivedAt].map((time) => time.getTime())
  const who = [visitId, walkInId, by.deviceId, by.staffId]
  statementIn(tx, markRow).run(id, rollCallId, officeId, kind, ...who, contentHash, ...times)
}

type End = Readonly<{ endedAt: Date; endedById: string | null; people: number; seen: number }>

export function saveEnd(tx: Tx, id: string, { endedAt, endedById, people, seen }: End): void {
  const end = 'UPDATE "RollCall" SET "endedAt" = ?, "endedById" = ?, "people" = ?, "seen" = ? WHERE "id" = ?'
  statementIn(tx, end).run(endedAt.getTime(), endedById, people, seen, id)
}

const outdated = `
  SELECT r."id" FROM "RollCall" r
  WHERE r."officeId" = @officeId AND r."startedAt" < @before
    AND (r."startedById" IS NOT NULL OR r."startedOnId" IS NOT NULL OR r."endedById" IS NOT NULL
      OR EXISTS (SELECT 1 FROM "SeenMark" m WHERE m."rollCallId" = r."id"))
    AND NOT EXISTS (SELECT 1 FROM "SeenMark" m WHERE m."rollCallId" = r."id" AND m."receivedAt" >= @before)`

/** Roll calls of before a time of which more than numbers is held. */
export function listOutdatedRollCalls(tx: Tx, officeId: string, before: Date): readonly string[] {
  const rows = preparedOn<{ id: string }>(tx, outdated).all({ officeId, before: before.getTime() })
  return rows.map(({ id }) => id)
}

const numberOnly = `
  UPDATE "RollCall" SET "seen" = MAX(COALESCE("seen", 0), MIN(COALESCE("people", @seen), @seen)),
    "startedById" = NULL, "startedOnId" = NULL, "endedById" = NULL
  WHERE "id" = @id`

/** Lets go of who was seen and who looked; how many they were stays. The database refuses it of the last 90 days. */
export function keepNumberOnly(tx: Tx, id: string, seen: number): void {
  statementIn(tx, 'DELETE FROM "SeenMark" WHERE "rollCallId" = ?').run(id)
  statementIn(tx, numberOnly).run({ id, seen })
}
