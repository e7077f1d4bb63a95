import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type Agreement } from './model.ts'

const dayMs = 86_400_000
const remindAfterDays = 30
const endAfterDays = 60
/** Whoever is reminded late still has time to answer. */
const daysAfterReminder = 30

export type ReviewStep = 'ask' | 'remind' | 'end'

/**
 * What is due with somebody's agreement: from its day on they are asked once, after 30 days reminded once, and 60 days
 * after they were asked (never less than 30 after the reminder) no answer means that they no longer agree.
 */
export function reviewStep(
  agreement: Agreement,
  { now, today }: Readonly<{ now: Date; today: LocalDate }>,
): ReviewStep | null {
  const { agreedToStayAt, reviewOn, reviewAskedAt, reviewRemindedAt } = agreement
  if (!agreedToStayAt || !reviewOn || today < reviewOn) return null
  if (!reviewAskedAt) return 'ask'
  if (!reviewRemindedAt) return now >= after(reviewAskedAt, remindAfterDays) ? 'remind' : null
  return now >= endOf(reviewAskedAt, reviewRemindedAt) ? 'end' : null
}

/** When an agreement ends for want of an answer; null while nobody has asked. */
export function agreementEnds({ agreedToStayAt, reviewAskedAt, reviewRemindedAt }: Agreement): Date | null {
  return agreedToStayAt && reviewAskedAt ? endOf(reviewAskedAt, reviewRemindedAt) : null
}

/** How long a link works that asks: as long as there is something to answer, and a week more. */
export function reviewLinkExpires(now: Date): Date {
  return after(now, endAfterDays + 7)
}

function endOf(askedAt: Date, remindedAt: Date | null): Date {
  const end = after(askedAt, endAfterDays)
  const afterReminder = remindedAt ? after(remindedAt, daysAfterReminder) : end
  return afterReminder > end ? afterReminder : end
}

function after(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayMs)
}
