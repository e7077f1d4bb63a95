import { type Adapter, type Connection } from './connection.server.ts'

/**
 * The adapter of the writing connection. Where Prisma wants a transaction of its own for a write in several steps, it
 * gets a savepoint inside ours, one at a time.
 */
export function nestIn({ adapter, database }: Connection): Adapter {
  let last: Promise<unknown> = Promise.resolve()
  const startTransaction: Adapter['startTransaction'] = async () => {
    const before = last
    let release = () => {}
    last = new Promise<void>((resolve) => (release = resolve))
    await before
    database.exec('SAVEPOINT nested')
    const end = (sql: string) => () => {
      database.exec(sql)
      release()
      return Promise.resolve()
    }
    return Object.assign(Object.create(adapter) as Adapter, {
      options: { usePhantomQuery: true },
      commit: end('RELEASE nested'),
      rollback: end('ROLLBACK TO nested; RELEASE nested'),
    })
  }
  return Object.assign(Object.create(adapter) as Adapter, { startTransaction })
}
