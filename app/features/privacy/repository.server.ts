import { notAsked } from '#app/features/contacts/rules.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { passHashes } from '#app/features/visits/pass.server.ts'
import { type Forgotten } from './model.ts'

/** The name of somebody who was forgotten; said in English in every language, like an id. */
const nobody = 'Visitor'

/** A contact as far as forgetting them needs it, with the ids of all their visits. */
export async function findPerson(db: Db, contactId: string): Promise<Person | null> {
  const contact = await db.contact.findUnique({
    where: { id: contactId },
    select: { email: true, visits: { select: { id: true } } },
  })
  return contact && { contactId, ...contact }
}

export type Person = Readonly<{ contactId: string; email: string | null; visits: readonly Readonly<{ id: string }>[] }>

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
  const unknown = { email: null, phone: null, username: null, ...notAsked }
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
  const texts = { nameWritten: '', purpose: '', dietNote: '', arrivesBy: '', emergencyName: '', emergencyPhone: '' }
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

type Outdated = Readonly<{ visitsBefore: string; unchangedSince: Date; most: number; among?: string[] }>

/**
 * Contacts all of whose visits ended before a day, who did not agree to stay, and of whom something is still held. Who
 * never visited goes when they were asked and do not agree, or when their record has not changed for long. Whoever waits
 * for an answer is left until they have it.
 */
export async function findOutdatedPeople(db: Db, outdated: Outdated): Promise<string[]> {
  const { visitsBefore, unchangedSince, most, among } = outdated
  const stillNamed = [
    ...[{ email: { not: null } }, { username: { not: null } }, { phone: { not: null } }],
    { nameToShow: { not: nobody } },
  ]
  const whyNow = [{ visits: { some: {} } }, { reviewAskedAt: { not: null } }, { updatedAt: { lt: unchangedSince } }]
  const contacts = await db.contact.findMany({
    where: {
      ...(among && { id: { in: among } }),
      agreedToStayAt: null,
      AND: [{ OR: stillNamed }, { OR: whyNow }],
      visits: { none: { lastDay: { gte: visitsBefore } } },
      questions: { none: { state: { in: ['received', 'routed'] } } },
    },
    select: { id: true },
    take: most,
  })
  return idsOf(contacts)
}

/** Visits that ended before a day of which it is still known what somebody eats and needs. */
export async function findVisitsWithNeeds(db: Db, before: string, most: number): Promise<string[]> {
  const held = [{ diet: { not: '[]' } }, { dietNote: { not: '' } }, { accessNeeds: { some: {} } }]
  const where = { lastDay: { lt: before }, OR: held }
  return idsOf(await db.visit.findMany({ where, select: { id: true }, take: most }))
}

export async function forgetNeeds(tx: Tx, visitIds: string[]): Promise<void> {
  await tx.accessNeed.deleteMany({ where: { visitId: { in: visitIds } } })
  await tx.visit.updateMany({ where: { id: { in: visitIds } }, data: { diet: '[]', dietNote: '' } })
}

/** Visits of which it is still known whom to call, though they are over, or will not take place. */
export async function findVisitsWithEmergency(db: Db, before: string, most: number): Promise<string[]> {
  const over = [{ lastDay: { lt: before } }, { decision: { in: ['declined', 'cancelled'] } }]
  const held = [{ emergencyName: { not: '' } }, { emergencyPhone: { not: '' } }]
  const where = { AND: [{ OR: over }, { OR: held }] }
  return idsOf(await db.visit.findMany({ where, select: { id: true }, take: most }))
}

export async function forgetEmergencies(tx: Tx, visitIds: string[]): Promise<void> {
  await tx.visit.updateMany({ where: { id: { in: visitIds } }, data: { emergencyName: '', emergencyPhone: '' } })
}

/** Questions that were answered before a time, of which it is still known who asked. */
export async function findOldQuestions(db: Db, before: Date, most: number): Promise<string[]> {
  const where = { state: { in: ['answered', 'confirmed'] }, answeredAt: { lt: before }, email: { not: '' } }
  return idsOf(await db.question.findMany({ where, select: { id: true }, take: most }))
}

export async function forgetQuestions(tx: Tx, ids: string[]): Promise<void> {
  const unknown = { contactId: null, nameToShow: nobody, email: '', text: '' }
  await tx.question.updateMany({ where: { id: { in: ids } }, data: unknown })
}

/** Mail that went out or was given up, written before a time. */
export async function findOldMails(db: Db, before: Date, most: number): Promise<string[]> {
  const where = { state: { not: 'waiting' }, createdAt: { lt: before } }
  return idsOf(await db.mail.findMany({ where, select: { id: true }, take: most }))
}

export async function deleteMails(tx: Tx, ids: string[]): Promise<void> {
  await tx.mail.deleteMany({ where: { id: { in: ids } } })
}

function idsOf(rows: readonly Readonly<{ id: string }>[]): string[] {
  return rows.map(({ id }) => id)
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
