import path from 'node:path'
import { PrismaBetterSQLite3 } from '@prisma/adapter-better-sqlite3'
import { defineConfig } from 'prisma/config'

// Prisma reads the schema's env("DATABASE_URL") before it asks the adapter, and looks for an engine to download without it.
process.env.DATABASE_URL ??= `file:${path.join(import.meta.dirname, '..', 'data', 'foyer.db')}`
const url = process.env.DATABASE_URL

/** Prisma's commands run on its JavaScript engine: no engine program is downloaded. */
export default defineConfig({
  schema: path.join(import.meta.dirname, 'schema.prisma'),
  migrations: { path: path.join(import.meta.dirname, 'migrations') },
  experimental: { adapter: true },
  engine: 'js',
  adapter: async () => new PrismaBetterSQLite3({ url }, { timestampFormat: 'unixepoch-ms' }),
})
