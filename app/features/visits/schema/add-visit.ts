import { z } from 'zod'
import { optionalUsername, wordList } from '#app/features/contacts/schema.ts'
import {
  formToken,
  localDate,
  mailAddress,
  oneOf,
  optionalId,
  optionalLine,
  optionalParagraph,
  paragraph,
  ticked,
} from '#app/lib/form-fields.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { mostWishes } from '../rules/request.ts'

export const partsOfDay = ['whole', 'morning', 'afternoon'] as const

const optionalMail = optionalLine({ max: 254 }).refine(
  (text) => text === '' || mailAddress().safeParse(text).success,
  'form-mail-address',
)

/** One wish a line, the most wanted first. */
const wishes = optionalParagraph({ max: 1300 })
  .transform((text) => text.split('\n').map((line) => line.trim()).filter(Boolean))
  .refine((lines) => lines.length <= mostWishes, toMessageRef('form-wishes-many', [mostWishes]))
  .refine((lines) => lines.every((line) => line.length <= 200), toMessageRef('form-too-long', [200]))

/** A visit that the liaison writes down for somebody. The person is a contact, or named here. */
export const addVisitForm = z
  .object({
    formToken,
    contactId: optionalId(),
    nameToShow: optionalLine({ max: 120 }),
    email: optionalMail,
    username: optionalUsername(),
    homeWiki: optionalLine({ max: 100 }),
    languages: wordList({ max: 200 }),
    locale: z.string('form-choose').regex(/^[a-z-]{2,20}$/, 'form-choose'),
    firstDay: localDate(),
    lastDay: localDate(),
    part: oneOf(partsOfDay),
    purpose: paragraph({ max: 2000 }),
    wishes,
    deskNeeded: ticked(),
    hostId: optionalId(),
    anyway: ticked(),
    approve: ticked(),
  })
  .refine(({ contactId, nameToShow }) => contactId !== null || nameToShow !== '', {
    path: ['nameToShow'],
    error: 'form-name-missing',
    when: ({ value }) => typeof (value as { nameToShow?: unknown }).nameToShow === 'string',
  })

export type AddedVisit = z.output<typeof addVisitForm>
