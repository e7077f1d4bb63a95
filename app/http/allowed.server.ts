import { type Result } from '#app/lib/result.ts'

/** The value of a page that is there and the reader's to see; else the page is left: 404 or 403. */
export function allowed<Value>(result: Result<Value, 'not-found' | 'not-allowed'>): Value {
  if (result.ok) return result.value
  throw new Response(null, { status: result.refusal.code === 'not-found' ? 404 : 403 })
}
