import { type Db, type Tx } from './client.server.ts'

/** What a form with this token led to before: the id of the thing it made, or null when the form is new. */
export async function findReceipt(db: Db, formToken: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ subjectId: string }[]>`
    SELECT "subjectId" FROM "FormReceipt" WHERE "token" = ${formToken}`
  return rows[0]?.subjectId ?? null
}

/** Remembers that this form was taken, so that sending it again makes nothing a second time. */
export async function keepReceipt(tx: Tx, formToken: string, subjectId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "FormReceipt" ("token", "subjectId", "createdAt") VALUES (${formToken}, ${subjectId}, ${now})`
}
