import { timingSafeEqual } from 'node:crypto'
import { deriveToken } from '#app/config/secret.server.ts'
import { newId } from '#app/lib/id.ts'

const leastMs = 2_000
const macLength = 22

/**
 * The token of a form that anybody may send: names the form, so that it is taken once, and says since when it has been
 * open, signed, so that a program that answers at once is known.
 */
export function newFormToken(now: Date): string {
  const head = `${now.getTime().toString(36)}-${newId()}`
  return `${head}-${macOf(head)}`
}

/** Whether a person can have read the form: the token is ours and the form was open for two seconds. */
export function wasOpenLongEnough(token: string, now: Date): boolean {
  const openedAt = readFormToken(token)
  return openedAt !== null && now.getTime() - openedAt >= leastMs
}

/** When the form was made; null for a token that is not ours. */
function readFormToken(token: string): number | null {
  const head = token.split('-').slice(0, 2).join('-')
  const mac = Buffer.from(token.slice(head.length + 1))
  const expected = Buffer.from(macOf(head))
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) return null
  return Number.parseInt(head, 36)
}

function macOf(head: string): string {
  return deriveToken('form token', head).slice(0, macLength)
}
