import { getOffice } from '#app/features/offices/queries.server.ts'
import { badgeToken, passCodeTag } from '#app/features/visits/pass.server.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { hashToken } from '#app/lib/token.ts'
import { db } from '#app/storage/client.server.ts'
import { presenceOf, tellStory } from '../rules/door.ts'
import { firstName } from '../rules/words.ts'
import { type Snapshot, type SnapshotVisit } from '../tablet-model.ts'
import { listDoorEvents } from './presence.server.ts'
import { toHalves } from './door.server.ts'

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
  locale: string
  passVersion: bigint | number
  unsigned: bigint | number
}>

export async function getSnapshot(officeId: string, now: Date): Promise<Snapshot> {
  const office = await getOffice(db, officeId)
  const today = toLocalDate(now, office.timeZone)
  const rows = await listRows(officeId, { from: addDays(today, -1), to: addDays(today, 1) })
  const events = await listDoorEvents(db, officeId, now)
  const salt = `codes of ${officeId}`
  const visits = rows.map(async (row): Promise<SnapshotVisit> => {
    const { id, passVersion, passHash, nameToShow, hostName, decision, firstDay, lastDay, locale } = row
    const pass = { id, passVersion: Number(passVersion) }
    const story = tellStory(events.get(`visit ${id}`) ?? [], office.timeZone)
    return {
      visitId: id,
      passHash,
      badgeHash: hashToken(badgeToken(pass)),
      codeTag: await passCodeTag(pass, salt),
      nameToShow,
      hostFirstName: hostName && firstName(hostName),
      decision,
      firstDay,
      lastDay,
      halves: toHalves(row.halves),
      locale,
      since: presenceOf(story, office, now) === 'on-site' ? (story.inside?.at.toISOString() ?? null) : null,
      somethingMissing: story.first === null || Number(row.unsigned) > 0,
    }
  })
  const { id, name, timeZone } = office
  const keepUntil = new Date(now.getTime() + keepMs).toISOString()
  const listed = await Promise.all(visits)
  return { version: 2, madeAt: now.toISOString(), keepUntil, office: { id, name, timeZone }, salt, visits: listed }
}

function listRows(officeId: string, { from, to }: Readonly<{ from: LocalDate; to: LocalDate }>): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT v."id", v."passHash", c."nameToShow", s."name" AS "hostName", v."decision", v."firstDay", v."lastDay", v."locale", v."passVersion",
      (SELECT group_concat(h."date" || ' ' || h."half") FROM "VisitHalf" h WHERE h."visitId" = v."id") AS "halves",
      (SELECT count(*) FROM "Agreement" a WHERE a."officeId" = v."officeId" AND a."retiredAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Signature" g WHERE g."agreementId" = a."id" AND g."contactId" = v."contactId")) AS "unsigned"
    FROM "Visit" v JOIN "Contact" c ON c."id" = v."contactId" LEFT JOIN "Staff" s ON s."id" = v."hostId"
    WHERE v."officeId" = ${officeId} AND v."firstDay" <= ${to} AND v."lastDay" >= ${from}
      AND v."decision" NOT IN ('declined')
    ORDER BY c."nameToShow"`
}
