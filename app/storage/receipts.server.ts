import { statementIn, type Tx } from './client.server.ts'

/** What a form with this token led to before: the id of the thing it made, or null when the form is new. */
export async function findReceipt(tx: Tx, formToken: string): Promise<string | null> {
  const find = statementIn(tx, 'SELECT "subjectId" FROM "FormReceipt" WHERE "token" = ?')
  return (find.get(formToken) as { subjectId: string } | undefined)?.subjectId ?? null
}

/** Remembers that this form was taken, so that sending it again makes nothing a second time. */
export async function keepReceipt(tx: Tx, formToken: string, subjectId: string, now: Date): Promise<void> {
  const insert = 'INSERT INTO "FormReceipt" ("token", "subjectId", "createdAt") VALUES (?, ?, ?)'
  statementIn(tx, insert).run(formToken, subjectId, now.getTime())
}
