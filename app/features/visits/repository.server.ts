import { newId } from '#app/lib/id.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Visit as VisitRow, type VisitHalf as HalfRow } from '#app/storage/generated/client.ts'
import { type Visit, type VisitHalf } from './model.ts'
import { passHashes } from './pass.server.ts'
import { type NotedNeed } from './rules/request.ts'

type Row = VisitRow & { halves: HalfRow[] }

export async function findVisit(db: Db, id: string): Promise<Visit | null> {
  const row = await db.visit.findUnique({
    where: { id },
    include: { halves: { orderBy: [{ date: 'asc' }, { half: 'desc' }] } },
  })
  return row && toVisit(row)
}

/** Writes a new visit. A request token that was seen before is refused by the key "request_taken". */
export async function insertVisit(
  tx: Tx,
  visit: Visit,
  { requestToken, nameWritten = '', now }: { requestToken: string | null; nameWritten?: string; now: Date },
): Promise<void> {
  await tx.visit.create({
    data: {
      ...toRow(visit),
      id: visit.id,
      officeId: visit.officeId,
      contactId: visit.contactId,
      locale: visit.locale,
      revision: visit.revision,
      requestToken,
      nameWritten,
      createdAt: now,
      updatedAt: now,
      halves: { create: visit.halves.map(({ date, half }) => ({ date, half })) },
    },
  })
}

/** The name that a request was written under, where it is not that of the contact, and whose visit it is. */
export function findNameWritten(db: Db, id: string): Promise<{ contactId: string; nameWritten: string } | null> {
  return db.visit.findUnique({ where: { id }, select: { contactId: true, nameWritten: true } })
}

export async function clearNameWritten(tx: Tx, id: string): Promise<void> {
  await tx.visit.update({ where: { id }, data: { nameWritten: '' } })
}

/** Writes a visit that was read at the revision before this one. False when somebody else wrote first. */
export async function saveVisit(tx: Tx, visit: Visit, now: Date): Promise<boolean> {
  const { count } = await tx.visit.updateMany({
    where: { id: visit.id, revision: visit.revision - 1 },
    data: { ...toRow(visit), revision: visit.revision, updatedAt: now },
  })
  return count === 1
}

/** Writes a visit that was read in this very transaction: nobody can have been faster. */
export async function saveRead(tx: Tx, visit: Visit, now: Date): Promise<void> {
  if (!(await saveVisit(tx, visit, now)))
    throw new Error('a visit changed inside the transaction that read it')
}

/** Replaces the half-days a visitor wants. */
export async function replaceHalves(tx: Tx, visitId: string, halves: readonly VisitHalf[]): Promise<void> {
  await tx.visitHalf.deleteMany({ where: { visitId } })
  await tx.visitHalf.createMany({ data: halves.map(({ date, half }) => ({ visitId, date, half })) })
}

/** The visitor's wishes, the one that counts most first. */
export async function insertWishes(tx: Tx, visitId: string, texts: readonly string[]): Promise<void> {
  await tx.wish.createMany({
    data: texts.map((text, index) => ({ id: newId(), visitId, rank: index + 1, text })),
  })
}

/** What the visitor needs to come in and take part; nobody looks after it yet. */
export async function insertNeeds(tx: Tx, visitId: string, needs: readonly NotedNeed[]): Promise<void> {
  await tx.accessNeed.createMany({
    data: needs.map(({ need, note }) => ({ id: newId(), visitId, need, note })),
  })
}

/** Keeps what liaison or visitor wrote to the other. */
export async function insertLetter(
  tx: Tx,
  letter: Readonly<{
    id: string
    visitId: string
    fromKind: 'visitor' | 'staff'
    staffId: string | null
    text: string
  }>,
  now: Date,
): Promise<void> {
  await tx.visitLetter.create({ data: { ...letter, createdAt: now } })
}

/** Whom or what a wish means. False when it is no wish of this visit. */
export async function saveWishMeaning(
  tx: Tx,
  {
    visitId,
    wishId,
    ...meaning
  }: Readonly<{ visitId: string; wishId: string; staffId: string | null; placeId: string | null }>,
): Promise<boolean> {
  const { count } = await tx.wish.updateMany({ where: { id: wishId, visitId }, data: meaning })
  return count === 1
}

/** An access need of this visit; null when it is none of it. */
export function findNeed(db: Db, visitId: string, needId: string) {
  return db.accessNeed.findFirst({ where: { id: needId, visitId }, select: { id: true, arrangedAt: true } })
}

/** Who looks after an access need, and since when it is arranged. */
export async function saveNeed(
  tx: Tx,
  { needId, ...values }: Readonly<{ needId: string; ownerId: string | null; arrangedAt: Date | null }>,
): Promise<void> {
  await tx.accessNeed.update({ where: { id: needId }, data: values })
}

/** Empties whom to call in an emergency. No change of the visit itself, so its revision stays. False when it was empty. */
export async function forgetEmergency(tx: Tx, visitId: string): Promise<boolean> {
  const { count } = await tx.visit.updateMany({
    where: { id: visitId, OR: [{ emergencyName: { not: '' } }, { emergencyPhone: { not: '' } }] },
    data: { emergencyName: '', emergencyPhone: '' },
  })
  return count === 1
}

function toRow(visit: Visit) {
  const {
    id: _id,
    officeId: _office,
    contactId: _contact,
    halves: _halves,
    revision: _revision,
    locale: _locale,
    ...values
  } = visit
  return {
    ...values,
    ...passHashes(visit),
    guideInterests: JSON.stringify(visit.guideInterests),
    diet: JSON.stringify(visit.diet),
    badgeExtras: JSON.stringify(visit.badgeExtras),
  }
}

/** The model of a visit's row; `queries` of this feature read through it too. */
function toVisit(row: Row): Visit {
  const {
    createdAt: _c,
    updatedAt: _u,
    requestToken: _t,
    passHash: _p,
    passCodeHash: _pc,
    halves,
    ...values
  } = row
  return {
    ...values,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    decision: row.decision as Visit['decision'],
    photoChoice: row.photoChoice as Visit['photoChoice'],
    trustCheck: row.trustCheck as Visit['trustCheck'],
    arrivesBy: row.arrivesBy as Visit['arrivesBy'],
    guideInterests: JSON.parse(row.guideInterests) as Visit['guideInterests'],
    diet: JSON.parse(row.diet) as Visit['diet'],
    badgeExtras: JSON.parse(row.badgeExtras) as Visit['badgeExtras'],
    halves: halves.map(({ date, half }) => ({ date, half: half as VisitHalf['half'] })),
  }
}
