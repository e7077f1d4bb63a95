import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'
import { type Database } from 'better-sqlite3'
import { settings } from '#app/config/settings.server.ts'
import { KeptStatements } from './kept-statements.server.ts'

/** Prisma's side of a connection. */
export type Adapter = Awaited<ReturnType<PrismaBetterSQLite3['connect']>>

/** One connection to the database, shared by Prisma and by statements of our own. */
export type Connection = Readonly<{ adapter: Adapter; database: Database; statements: KeptStatements }>

const pragmas = [
  'PRAGMA busy_timeout = 5000',
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA cache_size = -32000',
]

/** Opens a connection; `more` are its further pragmas. */
export async function openConnection(more: readonly string[]): Promise<Connection> {
  const factory = new PrismaBetterSQLite3(
    { url: `file:${settings().databaseFile}` },
    { timestampFormat: 'unixepoch-ms' },
  )
  const adapter = await factory.connect()
  const database = databaseOf(adapter)
  for (const pragma of [...pragmas, ...more]) database.exec(pragma)
  const statements = new KeptStatements(database)
  database.prepare = statements.forAdapter as unknown as Database['prepare']
  return { adapter, database, statements }
}

/** The adapter keeps its database to itself; its version is pinned, so that the name stays what it is. */
function databaseOf(adapter: Adapter): Database {
  const { client } = adapter as Adapter & { client?: Database }
  if (!client) throw new Error('The adapter keeps its database under another name.')
  return client
}
