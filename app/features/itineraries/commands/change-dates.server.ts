import { type Actor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { releaseDesksOfVisit } from '#app/features/spaces/commands/release-desks-of-visit.server.ts'
import {
  changeDatesIn,
  type ChangeDatesOrder,
  type ChangeDatesRefusal,
} from '#app/features/visits/commands/change-dates.server.ts'
import { type Visit } from '#app/features/visits/model.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { keptByDates } from '../rules/date-change.ts'
import { clearPlan } from './clear-plan.server.ts'

/** Gives a visit other dates; desks, meetings and stops outside them go. At once, or not at all. */
export function changeDates(actor: Actor, order: ChangeDatesOrder): Promise<Result<Visit, ChangeDatesRefusal>> {
  const { visitId, now } = order
  return inTransaction(async (tx) => {
    const changed = await changeDatesIn(tx, actor, order)
    if (!changed.ok) return changed

    const { timeZone } = await getOffice(tx, changed.value.officeId)
    const kept = keptByDates(changed.value, timeZone)
    await clearPlan(tx, actor, { visitId, keeps: kept.start, now })
    await releaseDesksOfVisit(tx, actor, { visitId, from: toLocalDate(now, timeZone), keeps: kept.half, now })
    return changed
  })
}
