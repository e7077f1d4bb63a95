import { z } from 'zod'
import { isLocalDate } from '#app/lib/calendar-date.ts'
import { formToken, id, oneOf, optionalLine, optionalParagraph, paragraph, localDate, wholeNumber } from '#app/lib/form-fields.ts'
import { outcomeKinds, visibilities } from './model.ts'

/** A day that may be left open. */
const optionalDate = z
  .string('form-one-value')
  .default('')
  .refine((text) => text === '' || isLocalDate(text), 'form-date')
  .transform((text) => text || null)

/** A task number such as T123456, or an address on the web. */
const link = optionalLine({ max: 500 })
  .refine((text) => text === '' || isTask(text) || isWebAddress(text), 'form-outcome-link')
  .transform((text) => text || null)

const content = {
  kind: oneOf(outcomeKinds, { missing: 'form-outcome-kind' }),
  summary: optionalParagraph({ max: 1000 }),
  link,
  ownerId: id({ missing: 'form-owner-missing' }),
  visibility: oneOf(visibilities),
}

export const outcomeForm = z.object({
  ...content,
  promise: optionalLine({ max: 300 }),
  dueOn: optionalDate,
  formToken,
})

export const editOutcomeForm = z.object({ ...content, revision: wholeNumber({ min: 0, max: 999_999_999 }) })

export const promiseForm = z.object({
  promise: paragraph({ max: 300, missing: 'form-promise-missing' }),
  dueOn: localDate(),
  ownerId: id({ missing: 'form-owner-missing' }),
  formToken,
})

/** The button beside a promise. */
export const promiseActForm = z.object({ intent: oneOf(['keep', 'remind']), promiseId: id() })

function isTask(text: string): boolean {
  return /^T\d{1,7}$/i.test(text)
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
