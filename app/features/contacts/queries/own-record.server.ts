import { db } from '#app/storage/client.server.ts'
import { findContact } from '../repository.server.ts'
import { findContactIdByLink } from '../own-record-pass.server.ts'

/** The record that a mailed link opens; null when the link is wrong or old. */
export async function findOwnRecord(token: string, now: Date) {
  const contactId = await findContactIdByLink(db, token, now)
  return contactId === null ? null : findContact(db, contactId)
}

/** All that is held on somebody in their record and around it, to take away. */
export async function getOwnRecordToTake(token: string, now: Date) {
  const record = await findOwnRecord(token, now)
  if (!record) return null

  const mine = { where: { contactId: record.id } }
  const [visits, promises, questions] = await Promise.all([
    db.visit.findMany({ ...mine, orderBy: { firstDay: 'asc' }, select: { firstDay: true, lastDay: true, purpose: true, decision: true } }),
    db.promise.findMany({ ...mine, orderBy: { dueOn: 'asc' }, select: { text: true, dueOn: true, keptAt: true } }),
    db.question.findMany({ ...mine, orderBy: { createdAt: 'asc' }, select: { text: true, answer: true, createdAt: true } }),
  ])
  const { id: _id, revision: _revision, ...own } = record
  return { record: own, visits, promises, questions, takenAt: now }
}
