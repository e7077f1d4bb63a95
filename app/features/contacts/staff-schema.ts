import { z } from 'zod'
import { formToken, line, mailAddress, optionalLine, ticked, wholeNumber } from '#app/lib/form-fields.ts'
import { optionalUsername, wordList } from './schema.ts'

/** What the liaison writes down of somebody. Only the name must be known. */
const fields = {
  nameToShow: line({ max: 120, missing: 'form-name-missing' }),
  howToSay: optionalLine({ max: 120 }),
  pronouns: optionalLine({ max: 60 }),
  email: mailAddress().optional(),
  phone: optionalLine({ max: 40 }),
  username: optionalUsername(),
  homeWiki: optionalLine({ max: 100 }),
  affiliates: wordList({ max: 300 }),
  languages: wordList({ max: 200 }),
  canHelpWith: wordList({ max: 500 }),
  wantsHelpWith: wordList({ max: 500 }),
  metThrough: optionalLine({ max: 200 }),
  locale: z.string('form-choose').regex(/^[a-z]{2,3}(-[a-z]{2,8})?$/, 'form-choose'),
  agreed: ticked(),
  doNotContact: ticked(),
}

export const addContactForm = z.object({ ...fields, formToken })

export const editContactForm = z.object({ ...fields, revision: wholeNumber({ min: 0, max: 999_999_999 }) })

/** What somebody decides about their own record. */
export const ownRecordForm = z.object({
  intent: z.enum(['agree', 'withdraw'], 'form-choose'),
})
