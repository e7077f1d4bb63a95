import Database from 'better-sqlite3'
import { settings } from '#app/config/settings.server.ts'

type Named = Readonly<{ name: string; sql: string }>

/** Empties every table of the test file's database, those that keep what is written down too. */
export function emptyTables(): void {
  const database = new Database(settings().databaseFile)
  database.pragma('foreign_keys = OFF')
  const list = (type: string) =>
    database.prepare<[string], Named>('SELECT "name", "sql" FROM sqlite_master WHERE "type" = ?').all(type)
  const guards = list('trigger').filter(({ name }) => name.includes('append_only'))
  const tables = list('table').filter(({ name }) => !/^(sqlite_|_prisma)/.test(name))

  database.transaction(() => {
    for (const { name } of guards) database.exec(`DROP TRIGGER "${name}"`)
    for (const { name } of tables) database.exec(`DELETE FROM "${name}"`)
    for (const { sql } of guards) database.exec(sql)
  })()
  database.close()
}
