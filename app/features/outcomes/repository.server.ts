import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Outcome as OutcomeRow, type Promise as PromiseRow } from '#app/storage/generated/client.ts'
import { type Outcome, type OutcomeKind, type Visibility, type VisitPromise } from './model.ts'

export async function findOutcome(db: Db, id: string): Promise<Outcome | null> {
  const row = await db.outcome.findUnique({ where: { id } })
  return row && toOutcome(row)
}

export async function insertOutcome(tx: Tx, outcome: Outcome, now: Date): Promise<void> {
  await tx.outcome.create({ data: { ...outcome, createdAt: now, updatedAt: now } })
}

/** Writes an outcome that was read at the revision before this one. False when somebody else wrote first. */
export async function saveOutcome(tx: Tx, { id, ...values }: Outcome, now: Date): Promise<boolean> {
  const { count } = await tx.outcome.updateMany({
    where: { id, revision: values.revision - 1 },
    data: { ...values, updatedAt: now },
  })
  return count === 1
}

export async function findPromise(db: Db, id: string): Promise<VisitPromise | null> {
  const row = await db.promise.findUnique({ where: { id } })
  return row && toPromise(row)
}

export async function insertPromise(tx: Tx, promise: VisitPromise, now: Date): Promise<void> {
  await tx.promise.create({ data: { ...promise, createdAt: now } })
}

/** As `saveOutcome`, for a promise. */
export async function savePromise(tx: Tx, { id, ...values }: VisitPromise): Promise<boolean> {
  const { count } = await tx.promise.updateMany({ where: { id, revision: values.revision - 1 }, data: values })
  return count === 1
}

function toOutcome({ createdAt: _c, updatedAt: _u, ...row }: OutcomeRow): Outcome {
  return { ...row, kind: row.kind as OutcomeKind, visibility: row.visibility as Visibility }
}

function toPromise({ createdAt: _c, ...row }: PromiseRow): VisitPromise {
  return { ...row, keptSaidBy: row.keptSaidBy as VisitPromise['keptSaidBy'] }
}
