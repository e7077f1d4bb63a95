import { purgeOutdated, type Purged } from '#app/features/privacy/commands/purge-outdated.server.ts'
import { purgeDoorTimes, type PurgedAtDoor } from '#app/features/reception/commands/purge-door-times.server.ts'
import { type Result } from '#app/lib/result.ts'

const house = { kind: 'system' } as const

/** Lets go of all that has reached the end of its time, and says how much it was. May be done again without harm. */
export async function letGoOfOutdated(now: Date): Promise<Purged & PurgedAtDoor> {
  const door = done(await purgeDoorTimes(house, { now }))
  return { ...door, ...done(await purgeOutdated(house, { now })) }
}

/** What the house does to itself nobody refuses. */
function done<Value>(outcome: Result<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
