import { mayReadVisit, type Actor } from '#app/access/policy.ts'
import { mayEditOutcome, mayReadLiaisonNotes, mayRecordOutcome } from '#app/access/policy/outcomes.ts'
import { accept, refuse } from '#app/lib/result.ts'
import { db, type Db } from '#app/storage/client.server.ts'
import { type Outcome as Row } from '#app/storage/generated/client.ts'
import { type OutcomeKind, type Visibility } from '../model.ts'
import { listOwners } from './owners.server.ts'

/** What a visit led to, as far as this reader may know, and what its form needs. */
export async function getVisitOutcomes(actor: Actor, visitId: string) {
  const visit = await db.visit.findUnique({
    where: { id: visitId },
    include: {
      outcomes: { orderBy: { createdAt: 'asc' }, include: { owner: { select: { name: true } } } },
      promises: { orderBy: { dueOn: 'asc' }, include: { owner: { select: { name: true } } } },
    },
  })
  if (!visit) return refuse('not-found')
  if (!mayReadVisit(actor, visit)) return refuse('not-allowed')

  const mayRecord = mayRecordOutcome(actor, visit)
  const outcomes = visit.outcomes.filter((outcome) => mayReadOutcome(actor, outcome))
  const authors = await namesOf(db, outcomes.map(({ createdById }) => createdById))
  return accept({
    mayRecord,
    owners: mayRecord ? await listOwners(db, visit.officeId) : [],
    outcomes: outcomes.map((outcome) => ({
      ...toShown(outcome),
      author: authors.get(outcome.createdById) ?? '',
      mayEdit: mayEditOutcome(actor, outcome, visit),
    })),
    promises: visit.promises.map(({ id, text, dueOn, keptAt, ownerId, contactId, owner }) => ({
      id,
      text,
      dueOn,
      keptAt,
      ownerId,
      visitId,
      contactId,
      owner: owner.name,
    })),
  })
}

/** Whether somebody of the staff may read an outcome of a visit that is theirs to read. */
export function mayReadOutcome(actor: Actor, outcome: Pick<Row, 'visibility' | 'createdById'>): boolean {
  if (outcome.visibility === 'staff' || mayReadLiaisonNotes(actor)) return true
  return actor.kind === 'staff' && actor.staffId === outcome.createdById
}

/** The names of staff members by their ids. */
export async function namesOf(reader: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { id: { in: [...new Set(ids)] } }
  const rows = await reader.staff.findMany({ where, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** An outcome for a page, without its author. */
export function toShown({ owner, ...row }: Row & { owner: { name: string } }) {
  const { id, visitId, summary, link, createdAt } = row
  const kind = row.kind as OutcomeKind
  return { id, visitId, kind, summary, link, visibility: row.visibility as Visibility, createdAt, owner: owner.name }
}

/** One outcome for the form that puts it right. */
export async function getOutcomeToEdit(actor: Actor, visitId: string, outcomeId: string) {
  const outcome = await db.outcome.findFirst({ where: { id: outcomeId, visitId }, include: { visit: true } })
  if (!outcome?.visit) return refuse('not-found')
  if (!mayEditOutcome(actor, outcome, outcome.visit)) return refuse('not-allowed')

  const { kind, summary, link, ownerId, visibility, revision } = outcome
  return accept({
    content: { kind: kind as OutcomeKind, summary, link: link ?? '', ownerId, visibility: visibility as Visibility },
    revision,
    owners: await listOwners(db, outcome.visit.officeId),
  })
}
