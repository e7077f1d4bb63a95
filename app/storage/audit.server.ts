import { createHash } from 'node:crypto'
import { type Actor } from '#app/access/policy.ts'
import { statementIn, type Tx } from './client.server.ts'

export type AuditNote = Readonly<{
  /** Verb and noun, as the command is called: "approve-visit". */
  action: string
  subject: Readonly<{ kind: string; id: string }>
  /** Ids, states and counts. Never names, addresses or anything that somebody typed. */
  details?: Readonly<Record<string, string | number | boolean | null>>
}>

const findLast = 'SELECT "hash" FROM "AuditEntry" ORDER BY "seq" DESC LIMIT 1'
const insert = `
  INSERT INTO "AuditEntry"
    ("at", "actorKind", "actorId", "action", "subjectKind", "subjectId", "details", "previousHash", "hash")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** Adds a line to the audit log. Each line carries the hash of the one before it, so that a change shows. */
export async function recordAudit(tx: Tx, actor: Actor, note: AuditNote, now: Date): Promise<void> {
  const last = statementIn(tx, findLast).get() as { hash: string } | undefined
  const entry = {
    at: now,
    actorKind: actor.kind,
    actorId: actorId(actor),
    action: note.action,
    subjectKind: note.subject.kind,
    subjectId: note.subject.id,
    details: JSON.stringify(note.details ?? {}),
    previousHash: last?.hash ?? '',
  }
  const { at, actorKind, actorId: by, action, subjectKind, subjectId, details, previousHash } = entry
  statementIn(tx, insert).run(
    ...[at.getTime(), actorKind, by, action, subjectKind, subjectId, details, previousHash, auditHash(entry)],
  )
}

type Hashed = Readonly<{
  at: Date
  actorKind: string
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string
  details: string
  previousHash: string
}>

/** The hash that binds a line to all before it. */
export function auditHash(entry: Hashed): string {
  const { at, actorKind, actorId: by, action, subjectKind, subjectId, details, previousHash } = entry
  return createHash('sha256')
    .update(JSON.stringify([previousHash, at.getTime(), actorKind, by, action, subjectKind, subjectId, details]))
    .digest('hex')
}

/** The id by which an actor is written down; null for those without one. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'staff':
    case 'told':
      return actor.staffId
    case 'device':
      return actor.deviceId
    case 'visitor':
      return actor.visitId
    case 'contact':
      return actor.contactId
    case 'invited':
      return actor.attendeeId
    case 'asker':
      return actor.questionId
    default:
      return null
  }
}
