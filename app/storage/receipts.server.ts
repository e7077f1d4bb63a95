import { statementIn, type Tx } from './client.server.ts'

/** What a form with this token led to before: the id of the thing it made, or null when the form is new. */
export async function findReceipt(tx: Tx, formToken: string): Promise<string | null> {
  const find = statementIn(tx, 'SELECT "subjectId" FROM "FormReceipt" WHERE "token" = ?')
  return (find.get(formToken) as { subjectId: string } | undefined)?.subjectId ?? null
}

/**
 * Remembers that this form was taken, so that sending it again makes nothing a second time. Where what the form made
 * before is gone meanwhile, the token leads to the new thing.
 */
export async function keepReceipt(tx: Tx, formToken: string, subjectId: string, now: Date): Promise<void> {
  const keep = `INSERT INTO "FormReceipt" ("token", "subjectId", "createdAt") VALUES (?, ?, ?)
    ON CONFLICT ("token") DO UPDATE SET "subjectId" = excluded."subjectId", "createdAt" = excluded."createdAt"`
  statementIn(tx, keep).run(formToken, subjectId, now.getTime())
}
