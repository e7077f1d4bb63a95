import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { prisma, root } from './preparation.mjs'
import { Fault } from './programs.mjs'

const migrationsFolder = path.join(root, 'prisma/migrations')

/** How long another program's lock is waited for, in milliseconds. */
const patience = 5000

/** The file that a `file:` address names, or null for any other address. */
export function databaseFile(url) {
  return /^file:./.test(url) ? path.resolve(root, url.replace(/^file:/, '').replace(/\?.*$/, '')) : null
}

/** The migrations that the database at `file` still lacks. A database that can't be used is a Fault. */
export function migrations(file) {
  return {
    title: `bring the database ${file} up to date`,
    needed: async () => {
      makeFolder(path.dirname(file))
      return !existsSync(file) || (await isBehind(file))
    },
    run: async () => {
      try {
        await prisma(['migrate', 'deploy'], { DATABASE_URL: `file:${file}` })
      } catch (error) {
        // Another process may have been first with the same migrations.
        if (!existsSync(file) || (await isBehind(file))) throw error
      }
    },
  }
}

async function isBehind(file) {
  const applied = await readApplied(file)
  const known = readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const newer = applied.find(({ name }) => !known.includes(name))
  if (newer) {
    throw new Fault(`The database ${file} is newer than this program (it knows ${newer.name}): start a newer Foyer.`)
  }
  const halfDone = applied.find(({ finished }) => !finished)
  if (halfDone) {
    throw new Fault(`The database ${file} stopped inside the migration ${halfDone.name}: restore a backup.`)
  }
  return known.some((name) => !applied.some((migration) => migration.name === name))
}

/** The migrations in the database's own list, after making sure that it can be written. */
async function readApplied(file) {
  const { default: Database } = await import('better-sqlite3')
  let connection
  try {
    connection = new Database(file, { timeout: patience })
    tryToWrite(connection)
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
    if (tables.length === 0) return []
    if (!tables.includes('_prisma_migrations')) throw new Fault(`The database ${file} is not one of Foyer's.`)
    return connection
      .prepare(
        `SELECT migration_name AS name, finished_at IS NOT NULL AS finished
         FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
      )
      .all()
  } catch (error) {
    throw error instanceof Fault ? error : new Fault(explain(file, error))
  } finally {
    connection?.close()
  }
}

/** Takes the write lock and writes what is there already: a read-only database takes the lock and then fails. */
function tryToWrite(connection) {
  const version = connection.pragma('user_version', { simple: true })
  connection.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`)
}

function explain(file, { code = '', message }) {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return `The database ${file} is locked by another program.`
  if (/^SQLITE_READONLY/.test(code)) return `The database ${file} can't be written: it is read-only.`
  if (/^SQLITE_(CANTOPEN|PERM)/.test(code)) return `The database ${file} can't be opened for writing.`
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return `The file ${file} is damaged or not a database.`
  return `The database ${file} can't be used: ${message}.`
}

/** One folder after the other: all at once, Node 20 goes on for ever where a file system takes none (/proc). */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST') return
    throw new Fault(`The folder ${folder} for the database can't be made: ${error.code}.`)
  }
}
