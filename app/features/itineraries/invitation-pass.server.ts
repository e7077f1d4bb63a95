import { timingSafeEqual } from 'node:crypto'
import { deriveToken } from '#app/config/secret.server.ts'

/**
 * The secret of the page on which somebody invited answers without signing in. It names the invitation and proves
 * itself; nothing of it is kept, and it opens nothing but that one answer.
 */
export function respondToken(attendeeId: string): string {
  return `${attendeeId}.${deriveToken('respond', attendeeId)}`
}

/** The invitation that a token belongs to; null for any that was not made here. */
export function attendeeIdOf(token: string): string | null {
  const attendeeId = token.slice(0, Math.max(0, token.indexOf('.')))
  const expected = Buffer.from(respondToken(attendeeId))
  const given = Buffer.from(token)
  return attendeeId && given.length === expected.length && timingSafeEqual(given, expected) ? attendeeId : null
}
