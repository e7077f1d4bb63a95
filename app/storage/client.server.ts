import { setTimeout as pause } from 'node:timers/promises'
import { type Statement } from 'better-sqlite3'
import { type Adapter, openConnection, type Connection } from './connection.server.ts'
import { isBusy } from './constraint.server.ts'
import { PrismaClient, type Prisma } from './generated/client.ts'
import { nestIn } from './nested-transaction.server.ts'

/** What repositories and queries take: the reading connection or a transaction. */
export type Db = Prisma.TransactionClient

/** A transaction: the only thing that can write. */
export type Tx = Prisma.TransactionClient & { readonly __writes?: true }

/** For how long after it was asked for a write waits for a database that another process keeps busy: milliseconds. */
const patience = 10_000

/**
 * The reading connection. It refuses to write (`query_only`): the adapter runs plain queries on the same connection as
 * an open transaction, so what is read or written beside one would be part of it. Writes go through `inTransaction`.
 */
export const db: Db = clientOn(async () => (await openConnection(['PRAGMA query_only = ON'])).adapter)

let opening: Promise<Connection> | undefined
const openWriting = () => (opening ??= openConnection(['PRAGMA busy_timeout = 0']))
const writer = clientOn(async () => nestIn(await openWriting()))

let lastTurn: Promise<unknown> = Promise.resolve()
let present: Readonly<{ tx: Tx; connection: Connection }> | undefined

/**
 * Runs `work` in one transaction on the writing connection, each in its turn. The write lock is taken first, so that
 * what is read inside is still true at the end. After the end the transaction is dead: nothing is written past it.
 */
export function inTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const until = Date.now() + patience
  const turn = lastTurn.then(() => takeTurn(work, until))
  lastTurn = turn.catch(() => undefined)
  return turn
}

async function takeTurn<Value>(work: (tx: Tx) => Promise<Value>, until: number): Promise<Value> {
  const connection = await openWriting()
  const { database, statements } = connection
  await takeWriteLock(statements.own('BEGIN IMMEDIATE'), until)
  const { proxy, revoke } = Proxy.revocable<Tx>(writer, {})
  present = { tx: proxy, connection }
  try {
    const value = await work(proxy)
    statements.own('COMMIT').run()
    return value
  } catch (error) {
    if (database.inTransaction) statements.own('ROLLBACK').run()
    throw error
  } finally {
    present = undefined
    revoke()
  }
}

/** Without blocking: while another process writes, this one goes on reading. */
async function takeWriteLock(begin: Statement, until: number): Promise<void> {
  for (;;) {
    try {
      begin.run()
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
      await pause(2 + Math.random() * 20)
    }
  }
}

/**
 * A kept statement of our own inside a transaction, for the few writes where every tenth of a millisecond counts.
 * Instants are given and come back as numbers.
 */
export function statementIn(tx: Tx, sql: string): Statement {
  if (present?.tx !== tx) throw new Error('This transaction is over.')
  return present.connection.statements.own(sql)
}

/** Whether what reads is the transaction that is open now. */
export function isOpenTransaction(on: Db): on is Tx {
  return present?.tx === on
}

/** Lets go of the database: at the end of the process. */
export async function disconnect(): Promise<void> {
  await lastTurn
  await Promise.all([(db as PrismaClient).$disconnect(), writer.$disconnect()])
}

function clientOn(connect: () => Promise<Adapter>): PrismaClient {
  const adapter = { provider: 'sqlite', adapterName: '@prisma/adapter-better-sqlite3', connect } as const
  return new PrismaClient({ adapter })
}
