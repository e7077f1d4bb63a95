import { reviewAgreement } from '#app/features/contacts/commands/review-agreement.server.ts'
import { listAgreementsToReview } from '#app/features/contacts/queries/agreements.server.ts'
import { purgeOutdated, type Purged } from '#app/features/privacy/commands/purge-outdated.server.ts'
import { lastDayAnywhere } from '#app/features/privacy/retention-rules.ts'
import { purgeDoorTimes, type PurgedAtDoor } from '#app/features/reception/commands/purge-door-times.server.ts'
import { purgeRollCalls } from '#app/features/reception/commands/purge-roll-calls.server.ts'
import { type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'

const house = { kind: 'system' } as const

type LetGo = Purged & PurgedAtDoor & Readonly<{ asked: number; rollCalls: number }>

/** Lets go of all that has reached the end of its time, and says how much it was. May be done again without harm. */
export async function letGoOfOutdated(now: Date): Promise<LetGo> {
  const asked = await reviewAgreements(now)
  const rollCalls = done(await purgeRollCalls(house, { now }))
  const door = done(await purgeDoorTimes(house, { now }))
  return { asked, ...rollCalls, ...door, ...done(await purgeOutdated(house, { now })) }
}

/** Asks those whose agreement is two years old, reminds them, ends what nobody renewed; says how many were written to. */
async function reviewAgreements(now: Date): Promise<number> {
  const today = lastDayAnywhere(now)
  let asked = 0
  for (const contactId of await listAgreementsToReview(db, { now, today })) {
    const outcome = await reviewAgreement(house, { contactId, today, now })
    if (outcome.ok && outcome.value.step !== 'end') asked += 1
  }
  return asked
}

/** What the house does to itself nobody refuses. */
function done<Value>(outcome: Result<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
