import { settings } from '#app/config/settings.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { passCode, passToken } from '../pass.server.ts'

/** A staff member as a mail needs them. */
export type MailedStaff = Readonly<{ id: string; name: string; email: string; locale: string }>

const person = { select: { id: true, name: true, email: true, locale: true, disabledAt: true } } as const

/** What the mails about a visit say of it, as it is now. Null when it has been forgotten. */
export async function findVisitForMail(db: Db, visitId: string) {
  const row = await db.visit.findUnique({
    where: { id: visitId },
    include: { office: true, contact: true, host: person, halves: true },
  })
  if (!row) return null
  const { office, contact, host } = row
  const home = `${settings().origin}/visit/${passToken(row)}`
  return {
    ...{ id: row.id, firstDay: row.firstDay, lastDay: row.lastDay, locale: row.locale, purpose: row.purpose },
    ...{ decision: row.decision, lateUntil: row.lateUntil, isConfirmed: row.emailConfirmedAt !== null },
    visitor: {
      name: contact.nameToShow,
      email: contact.doNotContact ? null : contact.email,
      homeWiki: contact.homeWiki,
    },
    host: host && host.disabledAt === null ? host : null,
    office: {
      id: office.id,
      name: office.name,
      address: office.address,
      town: office.address.split(',').at(-2)?.trim() ?? office.name,
      timeZone: office.timeZone,
      contactEmail: office.contactEmail,
      arrivalNote: office.arrivalNote,
    },
    pages: { own: home, code: passCode(row), staff: `${settings().origin}/visits/${row.id}` },
  }
}

export type VisitForMail = NonNullable<Awaited<ReturnType<typeof findVisitForMail>>>

/** The liaisons of an office, the one named first who works there longest. */
export function listLiaisons(db: Db, officeId: string): Promise<readonly MailedStaff[]> {
  return db.staff.findMany({
    where: { officeId, disabledAt: null, roles: { some: { role: 'liaison' } } },
    select: { id: true, name: true, email: true, locale: true },
    orderBy: { createdAt: 'asc' },
  })
}

/** What somebody wrote about a visit. */
export async function findLetterText(db: Db, letterId: string): Promise<string | null> {
  const letter = await db.visitLetter.findUnique({ where: { id: letterId }, select: { text: true } })
  return letter?.text ?? null
}
