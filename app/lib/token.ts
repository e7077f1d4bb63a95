import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a link: 256 random bits in base64url, 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a secret. A plain hash is enough for 256 random bits: they cannot be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
