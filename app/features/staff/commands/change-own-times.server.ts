import { type Actor } from '#app/access/policy.ts'
import { mayChangeOwnTimes } from '#app/access/policy/house.ts'
import { eachDate, type LocalDate } from '#app/lib/calendar-date.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { deleteDaysOff, insertDaysOff, saveOwnTimes } from '../busy-repository.server.ts'

type Times = Readonly<{
  staffId: string
  revision: number
  howToSay: string
  workingHours: WeekHours | null
  notBefore: string | null
  notAfter: string | null
  weeklyVisitLimit: number | null
  now: Date
}>

/** Keeps how somebody's name is said, when they work, and how much they take on. */
export function changeOwnTimes(actor: Actor, order: Times): Promise<Result<null, 'not-allowed' | 'changed-meanwhile'>> {
  const { staffId, revision, now, howToSay, workingHours, notBefore, notAfter, weeklyVisitLimit } = order
  return inTransaction(async (tx) => {
    if (!mayChangeOwnTimes(actor, staffId)) return refuse('not-allowed')
    const hours = workingHours && JSON.stringify(workingHours)
    const times = { howToSay, workingHours: hours, notBefore, notAfter, weeklyVisitLimit }
    if (!(await saveOwnTimes(tx, staffId, revision, times))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { action: 'change-own-times', subject: { kind: 'staff', id: staffId } }, now)
    return accept(null)
  })
}

type Days = Readonly<{ staffId: string; firstDay: LocalDate; lastDay: LocalDate; off: boolean; now: Date }>

/** Takes days off, or works on them after all. */
export function changeDaysOff(actor: Actor, order: Days): Promise<Result<null, 'not-allowed'>> {
  const { staffId, firstDay, lastDay, off, now } = order
  return inTransaction(async (tx) => {
    if (!mayChangeOwnTimes(actor, staffId)) return refuse('not-allowed')
    if (off) await insertDaysOff(tx, staffId, eachDate(firstDay, lastDay))
    else await deleteDaysOff(tx, staffId, firstDay, lastDay)
    const subject = { kind: 'staff', id: staffId }
    await recordAudit(tx, actor, { action: 'change-days-off', subject, details: { off } }, now)
    return accept(null)
  })
}
