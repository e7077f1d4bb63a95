/** The value, or "not found" (404) where there is none. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Response(null, { status: 404 })
  return value
}
