import { z } from 'zod'
import { contactFields } from '#app/features/contacts/schema.ts'
import { isLocalDate, type LocalDate } from '#app/lib/calendar-date.ts'
import {
  anyOf,
  formToken,
  line,
  localDate,
  oneOf,
  optionalLine,
  paragraph,
  ticked,
  wholeNumber,
} from '#app/lib/form-fields.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { type Refusal } from '#app/lib/result.ts'
import { accessNeeds, badgeExtras, diets, guideInterests, photoChoices, waysToArrive, type VisitHalf } from './model.ts'
import { checkDays, checkLength, readHalf, wishedHalves, type Days, type RequestCalendar } from './rules/days.ts'
import { mostWishes } from './rules/request.ts'

const half = z.string('form-choose').transform((name, context) => {
  const read = readHalf(name)
  if (read && isLocalDate(read.date)) return read
  context.issues.push({ code: 'custom', input: name, message: 'form-choose' })
  return z.NEVER
})

/** The first and last day that were on the page, as `2026-12-07/2026-12-10`. */
const shownDays = z
  .string('form-choose')
  .default('')
  .transform((text): Days | null => {
    const [firstDay = '', lastDay = ''] = text.split('/')
    return isLocalDate(firstDay) && isLocalDate(lastDay) ? { firstDay, lastDay } : null
  })

const daysFields = {
  firstDay: localDate(),
  lastDay: localDate(),
  halves: z.array(half, 'form-choose').max(62, 'form-choose').default([]),
  shownDays,
}

const wishes = z
  .array(optionalLine({ max: 200 }), 'form-one-value')
  .max(mostWishes, toMessageRef('form-wishes-many', [mostWishes]))
  .default([])
  .transform((texts) => [...new Set(texts.filter((text) => text !== ''))])

const wayToArrive = z.enum([...waysToArrive, ''], 'form-choose').default('')

const requestFields = {
  formToken,
  /** Hidden from people; what fills it in is no person. */
  website: z.string('form-one-value').max(2000, 'form-choose').default(''),
  ...contactFields,
  ...daysFields,
  deskNeeded: ticked(),
  purpose: paragraph({ max: 2000, missing: 'form-purpose-missing' }),
  wishes,
  guideInterests: anyOf(guideInterests),
  diet: anyOf(diets),
  dietNote: optionalLine({ max: 300 }),
  accessNeeds: anyOf(accessNeeds),
  accessNote: optionalLine({ max: 500 }),
  photoChoice: oneOf(photoChoices),
  badgeExtras: anyOf(badgeExtras),
  visaLetter: ticked(),
  arrivesBy: wayToArrive,
  emergencyName: optionalLine({ max: 120 }),
  emergencyPhone: optionalLine({ max: 60 }),
  agree: z.literal('on', 'form-conduct'),
}

/** A request for a visit, held against the office's days. */
export function requestForm(calendar: RequestCalendar) {
  return withFittingDays(z.object(requestFields), calendar, checkDays).transform((request) => ({
    ...request,
    halves: wishedHalves(request, { halves: request.halves, shown: request.shownDays }, calendar.open),
  }))
}

export type VisitRequest = z.output<ReturnType<typeof requestForm>>

const changeFields = {
  ...daysFields,
  revision: wholeNumber({ min: 0, max: 999_999_999 }),
}

/** Other dates for a visit that is known; it may have begun already. */
export function changeDatesForm(calendar: RequestCalendar) {
  return withFittingDays(z.object(changeFields), calendar, checkLength).transform((change) => ({
    ...change,
    halves: wishedHalves(change, { halves: change.halves, shown: change.shownDays }, calendar.open),
  }))
}

/**
 * Holds the dates against the calendar, also while other fields are still wrong, so that all there is to put right is
 * said at once.
 */
function withFittingDays<Schema extends z.ZodType>(
  schema: Schema,
  calendar: RequestCalendar,
  check: typeof checkDays,
): Schema {
  const blame = (field: string) => ({
    path: [field],
    when: () => true,
    error: ({ input }: { input?: unknown }) => findDaysFault(input, calendar, check)?.message,
  })
  return ['firstDay', 'lastDay', 'halves'].reduce(
    (whole, field) => whole.refine((value) => findDaysFault(value, calendar, check)?.field !== field, blame(field)),
    schema,
  )
}

type Fault = Readonly<{ field: string; message: string }>
type Read = Readonly<{ firstDay?: unknown; lastDay?: unknown; halves?: unknown; shownDays?: Days | null }>

function findDaysFault(value: unknown, { today, open }: RequestCalendar, check: typeof checkDays): Fault | null {
  const { firstDay, lastDay, halves, shownDays = null } = value as Read
  if (!isDate(firstDay) || !isDate(lastDay)) return null

  const fit = check({ firstDay, lastDay }, today, open)
  if (!fit.ok) return toFault(fit.refusal)
  if (!isHalfList(halves)) return null
  const wished = wishedHalves({ firstDay, lastDay }, { halves, shown: shownDays }, open)
  return wished.length > 0 ? null : toFault({ code: 'halves-missing', field: 'halves' })
}

function toFault({ code, field = '', values }: Refusal): Fault {
  return { field, message: toMessageRef(`refusal-${code}`, values) }
}

function isDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && isLocalDate(value)
}

function isHalfList(value: unknown): value is readonly VisitHalf[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object')
}

/** What the liaison asked, answered. */
export const answerForm = z.object({ formToken, text: paragraph({ max: 4000, missing: 'form-visit-answer' }) })

/** Later than planned: until a time of today. */
export const lateForm = z.object({ until: z.string('form-late').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'form-late') })

/** A pass as a code, however it was typed. */
export const codeForm = z.object({ code: line({ max: 40, missing: 'form-code' }) })
