import { deriveCode, deriveToken, hashCode, normaliseCode } from '#app/config/secret.server.ts'
import { hashToken } from '#app/lib/token.ts'
import { type Db } from '#app/storage/client.server.ts'

type Passed = Readonly<{ id: string; passVersion: number }>

/** The secret of a visit's own page and QR code. Derived, so that each mail can name it; kept only as a hash. */
export function passToken({ id, passVersion }: Passed): string {
  return deriveToken('pass', id, passVersion)
}

/** The pass as a code of eight letters to type. */
export function passCode({ id, passVersion }: Passed): string {
  return deriveCode('pass-code', id, passVersion)
}

/** What the database keeps of a pass. */
export function passHashes(visit: Passed): { passHash: string; passCodeHash: string } {
  return { passHash: hashToken(passToken(visit)), passCodeHash: hashCode('pass-code', passCode(visit)) }
}

/** The visit whose pass this is; null for a wrong, an old and a missing one alike. */
export async function findVisitIdByPass(db: Db, token: string): Promise<string | null> {
  const row = await db.visit.findUnique({ where: { passHash: hashToken(token) }, select: { id: true } })
  return row?.id ?? null
}

/** The visit whose typed code this is, however it was typed. */
export async function findVisitIdByCode(db: Db, typed: string): Promise<string | null> {
  const passCodeHash = hashCode('pass-code', normaliseCode(typed))
  const row = await db.visit.findUnique({ where: { passCodeHash }, select: { id: true } })
  return row?.id ?? null
}
