import { type Db, type Tx } from '#app/storage/client.server.ts'
import { passHashes } from '#app/features/visits/pass.server.ts'
import { type Forgotten } from './model.ts'

/** The name of somebody who was forgotten; said in English in every language, like an id. */
const nobody = 'Visitor'

/** The contact of a visit, with the ids of all their visits. */
export async function findPerson(db: Db, visitId: string) {
  const visit = await db.visit.findUnique({ where: { id: visitId }, select: { contactId: true } })
  if (!visit) return null
  const { contactId } = visit
  const contact = await db.contact.findUniqueOrThrow({ where: { id: contactId }, select: { email: true } })
  const visits = await db.visit.findMany({
    where: { contactId },
    select: { id: true },
  })
  return { contactId, email: contact.email, visits }
}

export type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** Takes away all that says who somebody is, from every table. What stays is that somebody came on these days. */
export async function forgetRows(tx: Tx, person: Person, now: Date): Promise<Forgotten> {
  const ids = person.visits.map(({ id }) => id)
  const ofVisits = { visitId: { in: ids } }
  await blankContact(tx, person.contactId, now)
  for (const { id } of person.visits) await blankVisit(tx, id, now)
  await blankPlan(tx, ids)

  const letters = await tx.visitLetter.deleteMany({ where: ofVisits })
  await tx.accessNeed.deleteMany({ where: ofVisits })
  await tx.formReceipt.deleteMany({ where: { subjectId: { in: ids } } })
  const toAddress = person.email ? [{ toAddress: person.email }] : []
  const mails = await tx.mail.deleteMany({ where: { OR: [ofVisits, ...toAddress] } })
  if (person.email) await tx.incomingMail.deleteMany({ where: { fromAddress: person.email.toLowerCase() } })
  return { visits: ids.length, letters: letters.count, mails: mails.count }
}

async function blankContact(tx: Tx, contactId: string, now: Date): Promise<void> {
  const texts = { howToSay: '', pronouns: '', homeWiki: '', metThrough: '', nameFolded: '' }
  const lists = { affiliates: '[]', languages: '[]', canHelpWith: '[]', wantsHelpWith: '[]' }
  const unknown = { email: null, phone: null, username: null, agreedToStayAt: null, reviewOn: null }
  await tx.contact.update({
    where: { id: contactId },
    data: { nameToShow: nobody, ...texts, ...lists, ...unknown, updatedAt: now, revision: { increment: 1 } },
  })
  await tx.contactLink.deleteMany({ where: { contactId } })
  await tx.outcome.updateMany({ where: { contactId }, data: { contactId: null } })
  await tx.promise.updateMany({ where: { contactId }, data: { contactId: null } })
  await tx.introduction.updateMany({ where: { question: { contactId } }, data: { note: '' } })
  const asked = { contactId: null, nameToShow: nobody, email: '', text: '' }
  await tx.question.updateMany({ where: { contactId }, data: asked })
}

async function blankVisit(tx: Tx, id: string, now: Date): Promise<void> {
  const { passVersion } = await tx.visit.findUniqueOrThrow({ where: { id }, select: { passVersion: true } })
  const texts = { purpose: '', dietNote: '', arrivesBy: '', emergencyName: '', emergencyPhone: '' }
  const lists = { guideInterests: '[]', diet: '[]', badgeExtras: '[]' }
  const pass = { passVersion: passVersion + 1, ...passHashes({ id, passVersion: passVersion + 1 }) }
  await tx.visit.update({
    where: { id },
    data: { ...texts, ...lists, ...pass, lateUntil: null, updatedAt: now, revision: { increment: 1 } },
  })
  const closed = { revokedAt: now, bodySize: 0, gzipSize: 0, etag: '' }
  await tx.feedBody.deleteMany({ where: { feed: { visitId: id } } })
  await tx.feed.updateMany({ where: { visitId: id, revokedAt: null }, data: closed })
  await tx.calendarEntry.deleteMany({ where: { subject: { contains: id } } })
}

async function blankPlan(tx: Tx, visitIds: string[]): Promise<void> {
  const ofVisits = { visitId: { in: visitIds } }
  await tx.wish.updateMany({ where: ofVisits, data: { text: '' } })
  await tx.stop.updateMany({ where: ofVisits, data: { note: '' } })
  await tx.meeting.updateMany({ where: ofVisits, data: { note: '' } })
  await tx.walkIn.updateMany({ where: ofVisits, data: { nameToShow: nobody, reason: '', reachAt: '' } })
}

/**
 * One visit of each contact all of whose visits ended before a day, who did not agree to stay, and of whom something is
 * still held. Whoever waits for an answer is left until they have it.
 */
export async function findOutdatedVisits(db: Db, before: string, most: number): Promise<string[]> {
  const stillNamed = [
    ...[{ email: { not: null } }, { username: { not: null } }, { phone: { not: null } }],
    { nameToShow: { not: nobody } },
  ]
  const contacts = await db.contact.findMany({
    where: {
      agreedToStayAt: null,
      OR: stillNamed,
      visits: { some: {}, none: { lastDay: { gte: before } } },
      questions: { none: { state: { in: ['received', 'routed'] } } },
    },
    select: { visits: { select: { id: true }, take: 1 } },
    take: most,
  })
  return contacts.flatMap(({ visits }) => visits.map(({ id }) => id))
}

/** What somebody eats and needs, of visits that ended before a day; says of how many visits. */
export async function forgetNeeds(tx: Tx, before: string): Promise<number> {
  const ended = { lastDay: { lt: before } }
  await tx.accessNeed.deleteMany({ where: { visit: ended } })
  const held = { OR: [{ diet: { not: '[]' } }, { dietNote: { not: '' } }] }
  const { count } = await tx.visit.updateMany({ where: { ...ended, ...held }, data: { diet: '[]', dietNote: '' } })
  return count
}

/** Who asked, and what, of questions that were answered before a time; says of how many. */
export async function forgetQuestions(tx: Tx, before: Date): Promise<number> {
  const { count } = await tx.question.updateMany({
    where: { state: { in: ['answered', 'confirmed'] }, answeredAt: { lt: before }, email: { not: '' } },
    data: { contactId: null, nameToShow: nobody, email: '', text: '' },
  })
  return count
}

/** Forms that nobody came back for. */
export async function deleteKeptForms(tx: Tx, now: Date): Promise<void> {
  await tx.keptForm.deleteMany({ where: { expiresAt: { lte: now } } })
}

/** Mail that went out or was given up, written before a time. */
export async function deleteOldMails(tx: Tx, before: Date): Promise<number> {
  return (await tx.mail.deleteMany({ where: { state: { not: 'waiting' }, createdAt: { lt: before } } })).count
}

/**
 * The last line of the audit log before the first that is still kept, and how many go with it; null while there is
 * none. A line of the middle stays, however old it says it is.
 */
export async function findLastOutdated(db: Db, keptSince: Date) {
  const kept = await db.auditEntry.findFirst({ where: { at: { gte: keptSince } }, orderBy: { seq: 'asc' }, select: { seq: true } })
  const before = kept ? { seq: { lt: kept.seq } } : {}
  const last = await db.auditEntry.findFirst({ where: before, orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  return last && { ...last, lines: await db.auditEntry.count({ where: before }) }
}

/** The database itself refuses lines of the last year. */
export async function deleteAuditUpTo(tx: Tx, seq: number): Promise<void> {
  await tx.auditEntry.deleteMany({ where: { seq: { lte: seq } } })
}
