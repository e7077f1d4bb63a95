import { deriveCode, deriveToken, hashCode } from '#app/config/secret.server.ts'
import { codeTag } from '#app/lib/digest.ts'
import { hashToken } from '#app/lib/token.ts'
import { normaliseCode } from '#app/lib/typed-code.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'

type Passed = Readonly<{ id: string; passVersion: number }>

/** The secret of a visit's own page and QR code. Derived, so that each mail can name it; kept only as a hash. */
export function passToken({ id, passVersion }: Passed): string {
  return deriveToken('pass', id, passVersion)
}

/** The pass as a code of eight letters to type. */
export function passCode({ id, passVersion }: Passed): string {
  return deriveCode('pass-code', id, passVersion)
}

/**
 * What a badge shows of a pass: worn where all can see it, so it opens the door and no page. The visit's id, which is no
 * secret, and 128 bits that only this house can make of it; it ends with the pass.
 */
export function badgeToken({ id, passVersion }: Passed): string {
  return `${id}.${deriveToken('badge', id, passVersion).slice(0, 22)}`
}

const passedVisit = 'SELECT "id", "passVersion" FROM "Visit" WHERE "id" = ?'

/** The visit whose badge this is; null for a wrong and an old one alike. */
export async function findVisitIdByBadge(db: Db, token: string): Promise<string | null> {
  const visit = preparedOn<Passed>(db, passedVisit).get(token.split('.')[0])
  return visit && badgeToken(visit) === token ? visit.id : null
}

/** What the database keeps of a pass. */
export function passHashes(visit: Passed): { passHash: string; passCodeHash: string } {
  return { passHash: hashToken(passToken(visit)), passCodeHash: hashCode('pass-code', passCode(visit)) }
}

const codeTags = new Map<string, Promise<string>>()
const mostCodeTags = 5_000

/** The tag of a visit's code for the tablets of an office. It is slow to make, so it is made once. */
export function passCodeTag(visit: Passed, salt: string): Promise<string> {
  const name = `${visit.id} ${visit.passVersion} ${salt}`
  const known = codeTags.get(name)
  if (known) return known
  if (codeTags.size >= mostCodeTags) codeTags.clear()
  const tag = codeTag(passCode(visit), salt)
  codeTags.set(name, tag)
  return tag
}

const visitOfPass = 'SELECT "id" FROM "Visit" WHERE "passHash" = ?'
const visitOfCode = 'SELECT "id" FROM "Visit" WHERE "passCodeHash" = ?'

/** The visit whose pass this is; null for a wrong, an old and a missing one alike. */
export async function findVisitIdByPass(db: Db, token: string): Promise<string | null> {
  return preparedOn<{ id: string }>(db, visitOfPass).get(hashToken(token))?.id ?? null
}

/** The visit whose typed code this is, however it was typed. */
export async function findVisitIdByCode(db: Db, typed: string): Promise<string | null> {
  return preparedOn<{ id: string }>(db, visitOfCode).get(hashCode('pass-code', normaliseCode(typed)))?.id ?? null
}
