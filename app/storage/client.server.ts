import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'
import { settings } from '#app/config/settings.server.ts'
import { isBusy } from './constraint.server.ts'
import { PrismaClient, type Prisma } from './generated/client.ts'

/** What repositories and queries take: the reading connection or a transaction. */
export type Db = Prisma.TransactionClient

/** A transaction: the only thing that can write. */
export type Tx = Prisma.TransactionClient & { readonly __writes?: true }

const pragmas = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA busy_timeout = 5000',
  'PRAGMA cache_size = -32000',
]

/**
 * The reading connection. It refuses to write (`query_only`): the adapter runs plain queries on the same connection as
 * an open transaction, so what is read or written beside one would be part of it. Writes go through `inTransaction`.
 */
export const db: Db = connect(['PRAGMA query_only = ON'])

const writer = connect([])

const attempts = 5

/**
 * Runs `work` in one transaction on the writing connection. The write lock is taken first, so that what is read inside
 * is still true at the end; a database that another process keeps busy is asked again, a few times.
 */
export async function inTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await writer.$transaction(
        async (tx) => {
          await tx.$executeRaw`UPDATE "WriteLock" SET "taken" = 0 WHERE "id" = 0`
          return work(tx)
        },
        { maxWait: 20_000, timeout: 20_000 },
      )
    } catch (error) {
      if (!isBusy(error) || attempt === attempts) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 40))
    }
  }
}

/** Lets go of the database: at the end of the process. */
export async function disconnect(): Promise<void> {
  await Promise.all([(db as PrismaClient).$disconnect(), writer.$disconnect()])
}

function connect(more: readonly string[]): PrismaClient {
  const factory = new PrismaBetterSQLite3(
    { url: `file:${settings().databaseFile}` },
    { timestampFormat: 'unixepoch-ms' },
  )
  const adapter: typeof factory = Object.assign(Object.create(factory) as typeof factory, {
    connect: async () => {
      const connection = await factory.connect()
      for (const pragma of [...pragmas, ...more]) await connection.executeScript(pragma)
      return connection
    },
  })
  return new PrismaClient({ adapter })
}
