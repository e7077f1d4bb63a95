import { z } from 'zod'
import { staffRoles } from '#app/access/policy.ts'
import { anyOf, formToken, line, mailAddress, optionalId, optionalLine, wholeNumber } from '#app/lib/form-fields.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { weekHoursFields } from '#app/lib/week-hours-fields.ts'
import { isLanguageCode, mostTopics, mostVisits, wordsOf } from './import-rules.ts'

const topics = optionalLine({ max: 1000 })
  .transform(wordsOf)
  .refine((words) => words.length <= mostTopics, toMessageRef('form-topics-many', [mostTopics]))

const languages = optionalLine({ max: 300 })
  .transform((text) => wordsOf(text).map((code) => code.toLowerCase()))
  .refine((codes) => codes.every(isLanguageCode), 'form-language-codes')

/** Empty is no limit. */
export const weeklyVisitLimit = z
  .string('form-one-value')
  .default('')
  .transform((text) => text.trim())
  .refine((text) => text === '' || /^\d{1,2}$/.test(text), toMessageRef('form-number', [0, mostVisits]))
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((limit) => limit === null || limit <= mostVisits, toMessageRef('form-number', [0, mostVisits]))

const personFields = {
  name: line({ max: 120 }),
  howToSay: optionalLine({ max: 120 }),
  email: mailAddress(),
  title: optionalLine({ max: 120 }),
  teamId: optionalId(),
  topics,
  languages,
  weeklyVisitLimit,
  locale: z.string('form-choose').refine(isLanguageCode, 'form-choose'),
  ...weekHoursFields,
}

export const newStaffForm = z.object({ intent: z.literal('add'), formToken, ...personFields, roles: anyOf(staffRoles) })

export const staffChange = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('edit'), revision: wholeNumber({ min: 0, max: 999_999_999 }), ...personFields }),
    z.object({ intent: z.literal('roles'), roles: anyOf(staffRoles) }),
    z.object({ intent: z.literal('disable') }),
    z.object({ intent: z.literal('enable') }),
  ],
  'form-choose',
)

export const teamForm = z.object({ intent: z.literal('team'), formToken, team: line({ max: 80 }) })

/** The text of a list of people as it was shown in the preview, and how many of its lines were good. */
export const importForm = z.object({
  intent: z.literal('import'),
  formToken,
  list: z.string('form-missing').max(200_000, 'form-choose'),
  good: wholeNumber({ min: 1, max: 5000 }),
})

