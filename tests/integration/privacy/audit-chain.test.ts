import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { settings } from '#app/config/settings.server.ts'
import { purgeAudit } from '#app/features/privacy/commands/purge-audit.server.ts'
import { verifyAudit } from '#app/features/privacy/queries/audit-log.server.ts'
import { lookAfterAudit } from '#app/jobs/after-audit.server.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const start = new Date('2026-11-23T09:00:00Z')

function write(count: number, action = 'edit-office') {
  return inTransaction(async (tx) => {
    for (let number = 0; number < count; number++) {
      const note = { action, subject: { kind: 'office', id: `office-${number}` }, details: { number } }
      await recordAudit(tx, { kind: 'system' }, note, new Date(start.getTime() + number * 60_000))
    }
  })
}

/** As somebody with the file in hand would do it: past the triggers that keep the log. */
function tamper(sql: string): void {
  const database = new Database(settings().databaseFile)
  const guards = database
    .prepare<[], { name: string; sql: string }>('SELECT "name", "sql" FROM sqlite_master WHERE "type" = \'trigger\' AND "tbl_name" = \'AuditEntry\'')
    .all()
  for (const { name } of guards) database.exec(`DROP TRIGGER "${name}"`)
  database.exec(sql)
  for (const guard of guards) database.exec(guard.sql)
  database.close()
}

beforeEach(() => {
  emptyTables()
  tamper('DELETE FROM sqlite_sequence WHERE "name" = \'AuditEntry\'')
})

test('a log that nobody touched is unbroken since its first line', async () => {
  expect(verifyAudit()).toEqual({ state: 'empty' })
  await write(5)
  expect(verifyAudit()).toMatchObject({ state: 'unbroken', since: start.getTime(), lines: 5 })
})

test('the database itself refuses to edit and delete', async () => {
  await write(2)
  const database = new Database(settings().databaseFile)
  expect(() => database.exec('UPDATE "AuditEntry" SET "action" = \'x\'')).toThrow('audit_is_append_only')
  expect(() => database.exec('INSERT INTO "AuditEntry" SELECT 9, unixepoch() * 1000, "actorKind", "actorId", "action", "subjectKind", "subjectId", "details", "previousHash", "hash" FROM "AuditEntry" LIMIT 1; DELETE FROM "AuditEntry" WHERE "seq" = 9')).toThrow('audit_is_append_only')
  database.close()
})

describe('past the triggers', () => {
  test.each([
    ['an edited line', 'UPDATE "AuditEntry" SET "action" = \'approve-visit\' WHERE "seq" = 3', 3, 'changed'],
    ['an edited actor', 'UPDATE "AuditEntry" SET "actorKind" = \'staff\' WHERE "seq" = 2', 2, 'changed'],
    ['an edited time', 'UPDATE "AuditEntry" SET "at" = "at" + 1 WHERE "seq" = 5', 5, 'changed'],
    ['a line and its own hash edited', 'UPDATE "AuditEntry" SET "hash" = \'f00\' WHERE "seq" = 3', 3, 'changed'],
    ['a line taken out', 'DELETE FROM "AuditEntry" WHERE "seq" = 3', 4, 'missing-before'],
    ['the first line taken out', 'DELETE FROM "AuditEntry" WHERE "seq" = 1', 2, 'start-missing'],
    ['the last line cut off', 'DELETE FROM "AuditEntry" WHERE "seq" = 5', 5, 'end-missing'],
    ['the end cut off', 'DELETE FROM "AuditEntry" WHERE "seq" > 2', 3, 'end-missing'],
    ['the whole log emptied', 'DELETE FROM "AuditEntry"', 5, 'end-missing'],
  ])('%s is found', async (_, sql, seq, fault) => {
    await write(5)
    tamper(sql)
    expect(verifyAudit()).toMatchObject({ state: 'broken', seq, fault })
  })
})

describe('what has reached the end of its year', () => {
  const now = new Date()
  const house = { kind: 'system' } as const
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const writeAt = (...days: number[]) =>
    inTransaction(async (tx) => {
      for (const [number, age] of days.entries()) {
        const note = { action: 'edit-office', subject: { kind: 'office', id: `office-${number}` } }
        await recordAudit(tx, house, note, daysAgo(age))
      }
    })
  const seqs = async () => (await db.auditEntry.findMany({ orderBy: { seq: 'asc' } })).map(({ seq }) => seq)

  test('goes, a line says so, and the chain holds', async () => {
    await writeAt(500, 400, 366, 364, 10)
    const gone = await db.auditEntry.findFirstOrThrow({ where: { seq: 3 } })
    expect(await purgeAudit(house, { now })).toEqual({ ok: true, value: { lines: 3 } })
    expect(await seqs()).toEqual([4, 5, 6])
    const said = await db.auditEntry.findFirstOrThrow({ where: { action: 'purge-audit' } })
    expect(JSON.parse(said.details)).toEqual({ lines: 3, lastSeq: 3, lastHash: gone.hash })
    expect(verifyAudit()).toMatchObject({ state: 'unbroken', since: daysAgo(364).getTime(), lines: 3 })
  })

  test('goes again and again: the log of a house that nobody used is the last line that says so', async () => {
    await writeAt(800, 700)
    await purgeAudit(house, { now: daysAgo(400) })
    expect(await seqs()).toEqual([2, 3])
    expect(verifyAudit()).toMatchObject({ state: 'unbroken', lines: 2 })
    await purgeAudit(house, { now })
    expect(await seqs()).toEqual([4])
    expect(verifyAudit()).toMatchObject({ state: 'unbroken', lines: 1 })
  })

  test('stays while a younger line stands before it, and nothing is written when there is nothing to do', async () => {
    await writeAt(100, 500, 10)
    expect(await purgeAudit(house, { now })).toEqual({ ok: true, value: { lines: 0 } })
    expect(await seqs()).toEqual([1, 2, 3])
  })

  test('once a purge took the start, more of it cut off is found', async () => {
    await writeAt(500, 300, 200)
    await purgeAudit(house, { now })
    tamper('DELETE FROM "AuditEntry" WHERE "seq" = 2')
    expect(verifyAudit()).toMatchObject({ state: 'broken', seq: 3, fault: 'start-missing' })
  })

  test('goes by the house alone, by its timer', async () => {
    await writeAt(500, 10)
    const admin = { kind: 'staff', staffId: 'a', officeId: 'o', roles: ['admin', 'liaison'] } as const
    expect(await purgeAudit(admin, { now })).toMatchObject({ refusal: { code: 'not-allowed' } })
    await lookAfterAudit(now)
    expect(await seqs()).toEqual([2, 3])
  })
})
