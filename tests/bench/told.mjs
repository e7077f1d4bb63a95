import Database from 'better-sqlite3'

const waiting = `
  SELECT (SELECT count(*) FROM "ArrivalNotice" WHERE "step" = 'nobody' AND "nextAt" IS NOT NULL)
    + (SELECT count(*) FROM "OutboxEvent" WHERE "doneAt" IS NULL) + (SELECT count(*) FROM "Mail" WHERE "state" = 'waiting') AS "left"`

/** Waits until a house has told everybody of what happened, and sent its mails. */
export async function untilTold(house) {
  const database = new Database(house.file, { readonly: true })
  while (database.prepare(waiting).get().left > 0) await new Promise((resolve) => setTimeout(resolve, 500))
  database.close()
}
