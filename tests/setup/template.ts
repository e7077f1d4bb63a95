import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type TestProject } from 'vitest/node'
import { migrations } from '#app/server/database.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated, empty database; each test file gets a copy of its own. */
    templateDatabase: string
    /** Where the copies of this run lie; it is removed at the end. */
    databaseFolder: string
  }
}

/** Before the first test of a run: makes the template, unless one of the same migrations is still there. */
export default async function provideTemplate(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-tests-'))
  project.provide('templateDatabase', await makeTemplate(folder))
  project.provide('databaseFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

async function makeTemplate(folder: string): Promise<string> {
  const template = path.resolve('node_modules/.cache/foyer', `template-${hashOfMigrations()}.db`)
  if (existsSync(template)) return template

  const fresh = path.join(folder, 'template.db')
  await migrations(fresh).run()
  intoOneFile(fresh)
  mkdirSync(path.dirname(template), { recursive: true })
  const own = `${template}.${process.pid}`
  copyFileSync(fresh, own)
  renameSync(own, template)
  return template
}

/** The write-ahead log is put back, so that the one file is the whole database. */
function intoOneFile(file: string): void {
  const database = new Database(file)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

function hashOfMigrations(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync('prisma/migrations').sort()) {
    const script = path.join('prisma/migrations', name, 'migration.sql')
    if (existsSync(script)) hash.update(name).update(readFileSync(script))
  }
  return hash.digest('hex').slice(0, 16)
}
