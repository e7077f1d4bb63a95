import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { getOfficeClock, hasOffice } from '../queries.server.ts'
import { saveClosure } from '../repository.server.ts'

type Order = Readonly<{ officeId: string; date: LocalDate; reason: string; now: Date }>

/** Closes an office on a day on which its week says open. Saying it again changes the reason. */
export function setClosure(actor: Actor, { now, ...closure }: Order): Promise<Result<null, 'not-allowed' | 'not-found' | 'closure-past'>> {
  return inTransaction(async (tx) => {
    const { officeId, date } = closure
    if (!(await hasOffice(tx, officeId))) return refuse('not-found')
    if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
    if (date < toLocalDate(now, getOfficeClock(officeId).timeZone)) return refuse('closure-past', 'date')

    await saveClosure(tx, closure)
    await recordAudit(tx, actor, { action: 'set-closure', subject: { kind: 'office', id: officeId }, details: { date } }, now)
    return accept(null)
  })
}
