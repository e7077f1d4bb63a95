import { settings } from '#app/config/settings.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { passCode, passToken } from '../pass.server.ts'

/** A staff member as a mail needs them. */
export type MailedStaff = Readonly<{ id: string; name: string; email: string; locale: string }>

type Row = Readonly<{
  id: string
  passVersion: number
  firstDay: string
  lastDay: string
  locale: string
  purpose: string
  decision: string
  lateUntil: number | null
  emailConfirmedAt: number | null
  nameToShow: string
  email: string | null
  doNotContact: number
  homeWiki: string
  hostId: string | null
  hostName: string
  hostEmail: string
  hostLocale: string
  officeId: string
  officeName: string
  address: string
  timeZone: string
  contactEmail: string
  arrivalNote: string
}>

const visitOfMail = `
  SELECT v."id", v."passVersion", v."firstDay", v."lastDay", v."locale", v."purpose", v."decision", v."lateUntil",
    v."emailConfirmedAt", c."nameToShow", c."email", c."doNotContact", c."homeWiki",
    h."id" AS "hostId", h."name" AS "hostName", h."email" AS "hostEmail", h."locale" AS "hostLocale",
    o."id" AS "officeId", o."name" AS "officeName", o."address", o."timeZone", o."contactEmail", o."arrivalNote"
  FROM "Visit" v
  JOIN "Contact" c ON c."id" = v."contactId"
  JOIN "Office" o ON o."id" = v."officeId"
  LEFT JOIN "Staff" h ON h."id" = v."hostId" AND h."disabledAt" IS NULL
  WHERE v."id" = ?`

/** What the mails about a visit say of it, as it is now. Null when it has been forgotten. */
export async function findVisitForMail(db: Db, visitId: string) {
  const row = preparedOn<Row>(db, visitOfMail).get(visitId)
  if (!row) return null
  const home = `${settings().origin}/visit/${passToken(row)}`
  return {
    ...{ id: row.id, firstDay: row.firstDay, lastDay: row.lastDay, locale: row.locale, purpose: row.purpose },
    ...{ decision: row.decision, isConfirmed: row.emailConfirmedAt !== null },
    lateUntil: row.lateUntil === null ? null : new Date(row.lateUntil),
    visitor: { name: row.nameToShow, email: row.doNotContact ? null : row.email, homeWiki: row.homeWiki },
    host: hostOf(row),
    office: officeOf(row),
    pages: { own: home, code: passCode(row), staff: `${settings().origin}/visits/${row.id}` },
  }
}

function hostOf({ hostId, hostName, hostEmail, hostLocale }: Row): MailedStaff | null {
  return hostId === null ? null : { id: hostId, name: hostName, email: hostEmail, locale: hostLocale }
}

function officeOf({ officeId, officeName, address, timeZone, contactEmail, arrivalNote }: Row) {
  const town = address.split(',').at(-2)?.trim() ?? officeName
  return { id: officeId, name: officeName, address, town, timeZone, contactEmail, arrivalNote }
}

export type VisitForMail = NonNullable<Awaited<ReturnType<typeof findVisitForMail>>>

/** The liaisons of an office, the one named first who works there longest. */
export async function listLiaisons(db: Db, officeId: string): Promise<readonly MailedStaff[]> {
  return preparedOn<MailedStaff>(db, liaisonsOfOffice).all(officeId)
}

const liaisonsOfOffice = `
  SELECT s."id", s."name", s."email", s."locale" FROM "Staff" s
  WHERE s."officeId" = ? AND s."disabledAt" IS NULL
    AND EXISTS (SELECT 1 FROM "StaffRole" r WHERE r."staffId" = s."id" AND r."role" = 'liaison')
  ORDER BY s."createdAt"`

/** What somebody wrote about a visit. */
export async function findLetterText(db: Db, letterId: string): Promise<string | null> {
  const letter = await db.visitLetter.findUnique({ where: { id: letterId }, select: { text: true } })
  return letter?.text ?? null
}
