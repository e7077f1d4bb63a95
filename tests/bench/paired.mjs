import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { officeId } from './fill.mjs'

const credential = 'c'.repeat(43)

export const tabletCookie = { name: 'device', value: Buffer.from(JSON.stringify(credential)).toString('base64') }

/** A tablet that was paired, and has this cookie. */
export function pairTablet(file) {
  const database = new Database(file)
  const hash = createHash('sha256').update(credential).digest('hex')
  database
    .prepare('INSERT INTO "Device" ("id", "officeId", "name", "credentialHash", "createdAt", "pairedAt") VALUES (?, ?, ?, ?, ?, ?)')
    .run('tablet', officeId, 'Door', hash, Date.now(), Date.now())
  database.close()
}
