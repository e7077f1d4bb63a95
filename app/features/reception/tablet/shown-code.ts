import { isCode, normaliseCode } from '#app/lib/typed-code.ts'
import { readPass } from '../rules/words.ts'

/** Longer than any code of ours, and than the house reads. */
const longest = 300

const link = /[:/]/

/**
 * Whether what somebody shows, types or scans can be a pass of this house at all. Anything else (addresses of others, long
 * texts, whatever a QR code can hold) is never looked up, never sent and never opened.
 */
export function mayBePass(shown: string, origin: string): boolean {
  const text = shown.trim()
  if (text.length > longest) return false
  const pass = readPass(text)
  if (pass.kind === 'code') return isCode(normaliseCode(text)) && text.length <= longestCode
  return link.test(text) ? isOurAddress(text, origin) : true
}

/** Eight signs with blanks and dashes between them. */
const longestCode = 20

function isOurAddress(text: string, origin: string): boolean {
  return URL.canParse(text) && new URL(text).origin === origin && /^\/(visit|badge)\/[^/]+$/.test(new URL(text).pathname)
}
