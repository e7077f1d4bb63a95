import { timingSafeEqual } from 'node:crypto'
import { deriveToken } from '#app/config/secret.server.ts'

/**
 * The secret of the page on which somebody who was told of an arrival says that they are on their way, without signing
 * in. It names the arrival and the person and proves itself; it opens nothing but that one answer.
 */
export function comingToken(eventId: string, staffId: string): string {
  return `${eventId}.${staffId}.${deriveToken('coming', eventId, staffId)}`
}

/** The arrival and the person that a token belongs to; null for any that was not made here. */
export function toldOf(token: string): Readonly<{ eventId: string; staffId: string }> | null {
  const [eventId = '', staffId = ''] = token.split('.')
  const expected = Buffer.from(comingToken(eventId, staffId))
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected) ? { eventId, staffId } : null
}
