import { type Actor } from '#app/access/policy.ts'
import { type Result } from '#app/lib/result.ts'
import { type Random } from './random.ts'

/** What the making of the demonstration office passes along. */
export type Making = Readonly<{
  random: Random
  actor: Actor
  /** The moment at which it is made; everything lies before or after it. */
  now: Date
  officeId: string
  timeZone: string
}>

/** The value of a command that has to go well here: a refusal would be a fault of the demonstration. */
export function done<Value, Code extends string>(outcome: Result<Value, Code>, what: string): Value {
  if (!outcome.ok) throw new Error(`the demonstration office could not ${what}: ${outcome.refusal.code}`)
  return outcome.value
}
