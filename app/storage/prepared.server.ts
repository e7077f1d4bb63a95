import Database from 'better-sqlite3'
import { settings } from '#app/config/settings.server.ts'
import { isOpenTransaction, statementIn, type Db } from './client.server.ts'

let connection: Database.Database | undefined
const statements = new Map<string, Database.Statement>()

type Prepared<Row> = Readonly<{ get: (...values: unknown[]) => Row | undefined; all: (...values: unknown[]) => Row[] }>

/**
 * A statement kept ready on a read-only connection of its own, for the few paths where every tenth of a millisecond
 * counts (feeds, the desk plan). Rows come back as the database keeps them: instants are numbers.
 */
export function prepared<Row>(sql: string): Prepared<Row> {
  return keptStatement(sql) as unknown as Prepared<Row>
}

/** The same for what is read in a transaction at one time and beside it at another: of what the asker reads with. */
export function preparedOn<Row>(on: Db, sql: string): Prepared<Row> {
  return statementOn(on, sql) as unknown as Prepared<Row>
}

/** The same for many rows: each is a tuple of its columns. What is asked for so may not be asked for as objects too. */
export function tuplesOn<Row extends readonly unknown[]>(on: Db, sql: string): Prepared<Row> {
  return statementOn(on, sql).raw(true) as unknown as Prepared<Row>
}

/** The same for many rows of one text each. */
export function wordsOn(on: Db, sql: string): Prepared<string> {
  return statementOn(on, sql).pluck(true) as unknown as Prepared<string>
}

function statementOn(on: Db, sql: string): Database.Statement {
  return isOpenTransaction(on) ? statementIn(on, sql) : keptStatement(sql)
}

function keptStatement(sql: string): Database.Statement {
  let statement = statements.get(sql)
  if (!statement) {
    connection ??= open()
    statement = connection.prepare(sql)
    statements.set(sql, statement)
  }
  return statement
}

/** Closes the connection: at the end of the process. */
export function closePrepared(): void {
  statements.clear()
  connection?.close()
  connection = undefined
}

function open(): Database.Database {
  const database = new Database(settings().databaseFile, { fileMustExist: true })
  database.pragma('busy_timeout = 5000')
  database.pragma('query_only = ON')
  return database
}
