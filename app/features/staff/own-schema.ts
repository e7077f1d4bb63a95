import { z } from 'zod'
import { daysBetween, isLocalDate } from '#app/lib/calendar-date.ts'
import { line, localDate, oneOf, optionalId, optionalLine, wholeNumber } from '#app/lib/form-fields.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { weekHoursFields } from '#app/lib/week-hours-fields.ts'
import { toCalendarAddress } from './busy-rules.ts'
import { toldByWays } from './model.ts'
import { weeklyVisitLimit } from './schema.ts'

const mostDaysOff = 92

/** A time of day, or none. */
const optionalTime = z
  .string('form-one-value')
  .default('')
  .refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'form-time')
  .transform((text) => text || null)

const times = {
  intent: z.literal('times'),
  revision: wholeNumber({ min: 0, max: 999_999_999 }),
  howToSay: optionalLine({ max: 120 }),
  notBefore: optionalTime,
  notAfter: optionalTime,
  weeklyVisitLimit,
  ...weekHoursFields,
}

function isShort({ firstDay, lastDay }: Readonly<{ firstDay: string; lastDay: string }>): boolean {
  return !isLocalDate(firstDay) || !isLocalDate(lastDay) || daysBetween(firstDay, lastDay) < mostDaysOff
}

/** What somebody of the staff changes on the page about themselves. */
export const profileForm = z.discriminatedUnion(
  'intent',
  [
    z.object(times).refine(({ notBefore, notAfter }) => !notBefore || !notAfter || notBefore < notAfter, {
      message: 'refusal-end-before-start',
      path: ['notAfter'],
    }),
    z.object({ intent: z.literal('days-off'), firstDay: localDate(), lastDay: localDate() })
      .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { message: 'refusal-end-before-start', path: ['lastDay'] })
      .refine(isShort, {
        message: toMessageRef('form-days-off', [mostDaysOff]),
        path: ['lastDay'],
      }),
    z.object({ intent: z.literal('work-again'), firstDay: localDate(), lastDay: localDate() }),
    z.object({
      intent: z.literal('address'),
      address: line({ max: 2000 }).refine((text) => toCalendarAddress(text) !== null, 'refusal-busy-address'),
    }),
    z.object({ intent: z.literal('forget') }),
    z.object({ intent: z.literal('told'), toldBy: oneOf(toldByWays), fallbackId: optionalId() }),
  ],
  'form-choose',
)
