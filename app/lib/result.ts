/**
 * A refusal is an expected "no": the request was understood, and a rule of the
 * house forbids it. Unexpected faults are thrown instead.
 */
export type Refusal<Code extends string = string> = Readonly<{
  /** Names the broken rule; `refusal-<code>` is its message key. */
  code: Code
  /** The form field to blame, when there is one. */
  field?: string
  /** What the message names: $1, $2 … */
  values?: readonly (string | number)[]
}>

export type Result<Value, Code extends string = string> =
  | Readonly<{ ok: true; value: Value }>
  | Readonly<{ ok: false; refusal: Refusal<Code> }>

export function accept<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

export function refuse<Code extends string>(
  code: Code,
  field?: string,
  ...values: readonly (string | number)[]
): Result<never, Code> {
  return { ok: false, refusal: { code, ...(field && { field }), ...(values.length > 0 && { values }) } }
}
