import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { databaseFile, migrations } from '#app/server/database.mjs'
import { packages, prepare, requireNode } from '#app/server/preparation.mjs'
import { Fault } from '#app/server/programs.mjs'

const nobody = 65_534
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-start-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function fileOfTemplate(): string {
  const file = path.join(folder, 'foyer.db')
  copyFileSync(inject('templateDatabase'), file)
  return file
}

function change(file: string, sql: string) {
  const database = new Database(file)
  database.exec(sql)
  database.close()
}

describe('the state of the database, before anything is served', () => {
  test('a database with all migrations needs nothing', async () => {
    expect(await migrations(fileOfTemplate()).needed()).toBe(false)
  })

  test('a database that is not there needs them, in a folder that is made', async () => {
    expect(await migrations(path.join(folder, 'new/and/deep/foyer.db')).needed()).toBe(true)
    expect(existsSync(path.join(folder, 'new/and/deep'))).toBe(true)
  })

  test('a folder that cannot be made', async () => {
    writeFileSync(path.join(folder, 'letter'), '')
    const asked = [[`${folder}/letter/in/foyer.db`, `${folder}/letter/in`, 'ENOTDIR'], ...(existsSync('/proc') ? [['/proc/data/foyer.db', '/proc/data', 'ENOENT']] : [])] as const
    for (const [file, made, code] of asked) {
      await expect(migrations(String(file)).needed()).rejects.toThrow(`The folder ${made} for the database can't be made: ${code}.`)
    }
  })

  test('a database that lacks the last migration needs it', async () => {
    const file = fileOfTemplate()
    change(file, 'DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)')

    expect(await migrations(file).needed()).toBe(true)
  })

  test('one that knows a migration of a later program is left alone', async () => {
    const file = fileOfTemplate()
    change(file, "UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE rowid = 1")

    await expect(migrations(file).needed()).rejects.toThrow(
      `The database ${file} is newer than this program (it knows 29990101000000_later): start a newer Foyer.`,
    )
  })

  test('one that stopped inside a migration is left alone', async () => {
    const file = fileOfTemplate()
    change(file, 'UPDATE _prisma_migrations SET finished_at = NULL WHERE rowid = 1')

    await expect(migrations(file).needed()).rejects.toThrow(/stopped inside the migration \d{14}_first: restore a backup\./)
  })

  test('one that another program holds is waited for, then left alone', async () => {
    const file = fileOfTemplate()
    const other = new Database(file)
    other.exec('BEGIN EXCLUSIVE')

    await expect(migrations(file).needed()).rejects.toThrow(`The database ${file} is locked by another program.`)
    other.close()
  })

  test('one that may not be written is left alone', async () => {
    const file = fileOfTemplate()
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(nobody)
    try {
      await expect(migrations(file).needed()).rejects.toThrow(`The database ${file} can't be written: it is read-only.`)
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(folder, 0o755)
    }
  })

  test('a file that is no database is left alone', async () => {
    const file = path.join(folder, 'foyer.db')
    writeFileSync(file, 'A letter to the editor. '.repeat(200))

    await expect(migrations(file).needed()).rejects.toThrow(`The file ${file} is damaged or not a database.`)
  })

  test("somebody else's database is left alone", async () => {
    const file = path.join(folder, 'foyer.db')
    change(file, 'CREATE TABLE songs (title TEXT)')

    await expect(migrations(file).needed()).rejects.toThrow(`The database ${file} is not one of Foyer's.`)
  })

  test.each([
    ['file:./data/foyer.db', path.resolve('data/foyer.db')],
    ['file:/srv/foyer.db', '/srv/foyer.db'],
    ['file:///srv/foyer.db?x=1', '/srv/foyer.db'],
    ['postgres://somewhere', null],
    ['file:', null],
  ])('%s names %s', (url, file) => {
    expect(databaseFile(url)).toBe(file)
  })
})

test.each(['16.0.0', '18.20.8', '20.18.3'])('Node %s is refused in a sentence', (version) => {
  expect(() => requireNode(version)).toThrow(`Foyer needs Node 20.19 or newer, and this is Node ${version}.`)
})

test.each(['20.19.0', '22.4.1', '24.0.0'])('Node %s will do', (version) => {
  expect(() => requireNode(version)).not.toThrow()
})

describe('packages are installed anew', () => {
  const alpha = { 'node_modules/alpha': { version: '1.0.0' } }
  const tool = { 'node_modules/tool': { version: '1.0.0', dev: true } }
  const elsewhere = { 'node_modules/alpha-windows': { version: '1.0.0', optional: true } }

  function needed(wanted: object, installed: object | null, tools = true): boolean {
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
    if (installed) {
      mkdirSync(path.join(folder, 'node_modules'))
      writeFileSync(path.join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
    }
    return packages({ tools, folder }).needed()
  }

  test.each([
    ['when none are there', alpha, null, true, true],
    ['when one is missing', { ...alpha, ...tool }, alpha, true, true],
    ['when one has another version', alpha, { 'node_modules/alpha': { version: '1.0.1' } }, true, true],
    ['not when all are there', { ...alpha, ...tool }, { ...alpha, ...tool }, true, false],
    ['not for a tool that is not asked for', { ...alpha, ...tool }, alpha, false, false],
    ['not for a part of another platform', { ...alpha, ...elsewhere }, alpha, true, false],
  ])('%s', (_name, wanted, installed, tools, outcome) => {
    expect(needed(wanted, installed, tools)).toBe(outcome)
  })
})

test('work that is not needed is not done, and a failed one says what could not be done', async () => {
  const done: string[] = []
  const work = (title: string, needed: boolean, run: () => Promise<unknown>) => ({ title, needed: () => needed, run })
  const report = (title: string) => () => void done.push(title)

  await prepare([work('sleep', false, () => Promise.reject(new Error())), work('wake', true, () => Promise.resolve())], report)
  const failing = prepare([work('cook', true, () => Promise.reject(new Fault('3', { output: 'burnt' })))], report)

  await expect(failing).rejects.toMatchObject({ message: 'Foyer could not cook.', output: 'burnt' })
  expect(done).toEqual(['wake'])
})
