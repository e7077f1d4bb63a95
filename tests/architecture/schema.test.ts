import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '#app/server/database.mjs'
import { prisma } from '#app/server/preparation.mjs'

const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-schema-'))
let migrated: Database.Database
let declared: Database.Database

/** One database made by the migrations, one straight from prisma/schema.prisma. */
beforeAll(async () => {
  const file = path.join(folder, 'migrated.db')
  await migrations(file).run()
  migrated = new Database(file, { readonly: true })

  declared = new Database(':memory:')
  const words = ['migrate', 'diff', '--from-empty', '--to-schema-datamodel', 'prisma/schema.prisma', '--script']
  declared.exec(await prisma(words, { DATABASE_URL: `file:${file}` }))
}, 60_000)

afterAll(() => {
  migrated.close()
  declared.close()
  rmSync(folder, { recursive: true })
})

type Row = Readonly<Record<string, unknown>>

function tablesOf(database: Database.Database): string[] {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
  return (names as string[]).filter((name) => !/^(sqlite_|_prisma_)/.test(name))
}

function shapeOf(database: Database.Database, table: string) {
  const ask = (question: string, of = table) => database.pragma(`${question}("${of}")`) as Row[]
  const indexes = ask('index_list')
    .map(({ name, unique, origin, partial }) => ({
      name: String(name),
      unique,
      origin,
      partial,
      columns: ask('index_info', String(name)).map((column) => column.name),
    }))
    .sort((one, other) => one.name.localeCompare(other.name))
  const foreignKeys = ask('foreign_key_list').map((row) => JSON.stringify({ ...row, id: 0 }))
  return { columns: ask('table_info'), indexes, foreignKeys: foreignKeys.sort() }
}

test('the migrations make the tables that the schema declares', () => {
  expect(tablesOf(migrated)).toEqual(tablesOf(declared))
  expect(tablesOf(migrated).length).toBeGreaterThan(30)
})

test('each table has the columns, keys and indexes that the schema declares', () => {
  for (const table of tablesOf(declared)) expect(shapeOf(migrated, table), table).toEqual(shapeOf(declared, table))
})

test('the migrations stand in the order of their names, and each has its text', () => {
  const names = readdirSync('prisma/migrations').filter((name) => name !== 'migration_lock.toml')

  for (const name of names) {
    expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/)
    expect(readFileSync(path.join('prisma/migrations', name, 'migration.sql'), 'utf8')).not.toBe('')
  }
})
