import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

let id: string | undefined

/**
 * Which program this is: what it rendered another one may render otherwise. The files of the built program carry hashes
 * of what is in them in their names, so their names say it. While developing, each start is another program.
 */
export function programId(): string {
  id ??= import.meta.env.DEV ? String(Date.now()) : nameOfFiles()
  return id
}

function nameOfFiles(): string {
  const names = readdirSync(path.dirname(fileURLToPath(import.meta.url))).sort()
  return createHash('sha256').update(names.join(' ')).digest('base64url').slice(0, 22)
}
