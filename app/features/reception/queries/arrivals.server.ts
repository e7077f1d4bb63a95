import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { db } from '#app/storage/client.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { type Reception, type WaitingVisitor } from '../model.ts'
import { firstName } from '../rules/words.ts'
import { toldOf } from '../telling-pass.server.ts'
import { findNotice } from './telling.server.ts'

const hour = 3_600_000
/** So long somebody who was told has it before their eyes. */
const shownFor = hour
/** A link in a mail is of no use on another day. */
const answerableFor = 24 * hour
/** What happened longer ago says nothing of who is at the door. */
const waitsFor = 12 * hour

type ToldRow = Readonly<{ eventId: string; name: string; timeZone: string }>

const toldLately = `
  SELECT n."eventId", c."nameToShow" AS "name", o."timeZone" FROM "ArrivalTold" t
  JOIN "ArrivalNotice" n ON n."eventId" = t."eventId"
  JOIN "Visit" v ON v."id" = n."visitId"
  JOIN "Contact" c ON c."id" = v."contactId"
  JOIN "Office" o ON o."id" = v."officeId"
  WHERE t."staffId" = ? AND t."at" > ? AND t."at" <= ? AND t."passedOnAt" IS NULL AND n."comingAt" IS NULL
  ORDER BY t."at"`

/** The visitors at the door of whom somebody was told, as long as nobody said that they are on their way. */
export async function listWaitingVisitors(staffId: string, now: Date): Promise<readonly WaitingVisitor[]> {
  const rows = prepared<ToldRow>(toldLately).all(staffId, now.getTime() - shownFor, now.getTime())
  const waiting = rows.map(async ({ eventId, name, timeZone }) => {
    const notice = await findNotice(db, eventId)
    if (!notice?.stands || now.getTime() - notice.arrivedAt.getTime() > waitsFor) return []
    return [{ eventId, name, timeZone, since: notice.arrivedAt.toISOString(), mayPassOn: notice.nextAt !== null }]
  })
  return (await Promise.all(waiting)).flat()
}

type PageRow = Readonly<{ name: string; officeName: string; comingName: string | null }>

const toldPerson = `
  SELECT c."nameToShow" AS "name", o."name" AS "officeName", p."name" AS "comingName"
  FROM "ArrivalTold" t
  JOIN "Staff" s ON s."id" = t."staffId" AND s."disabledAt" IS NULL
  JOIN "ArrivalNotice" n ON n."eventId" = t."eventId"
  JOIN "Visit" v ON v."id" = n."visitId"
  JOIN "Contact" c ON c."id" = v."contactId"
  JOIN "Office" o ON o."id" = v."officeId"
  LEFT JOIN "Staff" p ON p."id" = n."comingId"
  WHERE t."eventId" = ? AND t."staffId" = ? AND t."at" > ?`

/** What the page behind the link in a mail shows; null for a wrong and an old link alike. */
export async function findToldPage(token: string, now: Date) {
  const told = toldOf(token)
  const row = told && prepared<PageRow>(toldPerson).get(told.eventId, told.staffId, now.getTime() - answerableFor)
  const notice = told && (await findNotice(db, told.eventId))
  if (!row || !notice) return null
  return {
    actor: { kind: 'told', ...told } as const,
    name: row.name,
    officeName: row.officeName,
    since: notice.arrivedAt.toISOString(),
    timeZone: getOfficeClock(notice.officeId).timeZone,
    state: stateOf(notice, told.staffId),
    comingFirstName: row.comingName && firstName(row.comingName),
  }
}

function stateOf({ comingId, stands }: Readonly<{ comingId: string | null; stands: boolean }>, staffId: string) {
  if (comingId) return comingId === staffId ? 'you' : 'other'
  return stands ? 'open' : 'over'
}

type ReceptionRow = Readonly<{ eventId: string; toldName: string; coming: string | null }>

const lastTold = `
  SELECT n."eventId", s."name" AS "toldName", p."name" AS "coming"
  FROM "ArrivalNotice" n
  JOIN "ArrivalTold" t ON t."eventId" = n."eventId"
  JOIN "Staff" s ON s."id" = t."staffId"
  LEFT JOIN "Staff" p ON p."id" = n."comingId"
  WHERE n."visitId" = ? AND t."at" > ? ORDER BY n."comingAt" IS NULL, t."at" DESC, s."createdAt" LIMIT 1`

/** Who of the staff was told last that a visitor is here, and who comes: first names. Null while nobody was told. */
export function findReception(visitId: string, now: Date): Reception | null {
  const row = prepared<ReceptionRow>(lastTold).get(visitId, now.getTime() - waitsFor)
  return row ? { told: firstName(row.toldName), coming: row.coming && firstName(row.coming) } : null
}
