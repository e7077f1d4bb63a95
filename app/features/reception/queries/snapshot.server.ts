import { getOffice } from '#app/features/offices/queries.server.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Greeting } from '../model.ts'
import { neverCame, presenceOf, tellStory } from '../rules/door.ts'
import { greet } from '../rules/greeting.ts'
import { firstName } from '../rules/words.ts'
import { listDoorEvents } from './presence.server.ts'
import { toHalves } from './door.server.ts'

/** A visit as a tablet keeps it for the hours without a network: no more than a greeting needs. */
export type SnapshotVisit = Readonly<{
  visitId: string
  /** SHA-256 of the pass, as hex: the tablet hashes what it scans and compares. */
  passHash: string
  nameToShow: string
  hostFirstName: string | null
  firstDay: LocalDate
  lastDay: LocalDate
  /** What the kiosk would say today if the visitor were out. */
  greeting: Greeting
  inside: boolean
  /** Agreements or the photo choice are still open: a person takes them down when there is no network. */
  somethingMissing: boolean
}>

/** Today, the day before and the day after, for one office. */
export type Snapshot = Readonly<{
  version: 1
  madeAt: string
  /** After this instant the tablet wipes it. */
  keepUntil: string
  office: Readonly<{ id: string; name: string; timeZone: string }>
  today: LocalDate
  visits: readonly SnapshotVisit[]
}>

const keepMs = 48 * 3600_000

type Row = Readonly<{
  id: string
  passHash: string
  nameToShow: string
  hostName: string | null
  decision: string
  firstDay: string
  lastDay: string
  halves: string | null
  unsigned: bigint | number
}>

export async function getSnapshot(officeId: string, now: Date): Promise<Snapshot> {
  const office = await getOffice(db, officeId)
  const today = toLocalDate(now, office.timeZone)
  const rows = await listRows(officeId, { from: addDays(today, -1), to: addDays(today, 1) })
  const events = await listDoorEvents(db, officeId, now)
  const visits = rows.map((row) => {
    const story = tellStory(events.get(`visit ${row.id}`) ?? [])
    return {
      visitId: row.id,
      passHash: row.passHash,
      nameToShow: row.nameToShow,
      hostFirstName: row.hostName && firstName(row.hostName),
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      greeting: greet({ ...row, halves: toHalves(row.halves) }, neverCame, today),
      inside: presenceOf(story, office, now) === 'on-site',
      somethingMissing: story.first === null || Number(row.unsigned) > 0,
    }
  })
  const { id, name, timeZone } = office
  const keepUntil = new Date(now.getTime() + keepMs).toISOString()
  return { version: 1, madeAt: now.toISOString(), keepUntil, office: { id, name, timeZone }, today, visits }
}

function listRows(officeId: string, { from, to }: Readonly<{ from: LocalDate; to: LocalDate }>): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT v."id", v."passHash", c."nameToShow", s."name" AS "hostName", v."decision", v."firstDay", v."lastDay",
      (SELECT group_concat(h."date" || ' ' || h."half") FROM "VisitHalf" h WHERE h."visitId" = v."id") AS "halves",
      (SELECT count(*) FROM "Agreement" a WHERE a."officeId" = v."officeId" AND a."retiredAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Signature" g WHERE g."agreementId" = a."id" AND g."contactId" = v."contactId")) AS "unsigned"
    FROM "Visit" v JOIN "Contact" c ON c."id" = v."contactId" LEFT JOIN "Staff" s ON s."id" = v."hostId"
    WHERE v."officeId" = ${officeId} AND v."firstDay" <= ${to} AND v."lastDay" >= ${from}
      AND v."decision" NOT IN ('declined')
    ORDER BY c."nameToShow"`
}
