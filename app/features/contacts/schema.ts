import { z } from 'zod'
import { line, mailAddress, optionalLine, wholeNumber } from '#app/lib/form-fields.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { cleanUsername } from '#app/lib/username.ts'
import { splitList } from './rules.ts'

/** Several words in one line, with commas between them. */
export function wordList({ max, missing }: { max: number; missing?: string }) {
  const text = missing ? line({ max, missing }) : optionalLine({ max })
  return text.transform(splitList)
}

/** A Wikimedia username as the wikis write it; null when left out. */
export function optionalUsername() {
  return optionalLine({ max: 400 }).transform((typed, context) => {
    if (typed === '') return null
    const name = cleanUsername(typed)
    if (name.ok) return name.value
    context.issues.push({ code: 'custom', input: typed, message: toMessageRef(`refusal-${name.refusal.code}`) })
    return z.NEVER
  })
}

/** What people say of themselves. */
export const contactFields = {
  nameToShow: line({ max: 120, missing: 'form-name-missing' }),
  howToSay: optionalLine({ max: 120 }),
  pronouns: optionalLine({ max: 60 }),
  email: mailAddress(),
  username: optionalUsername(),
  homeWiki: optionalLine({ max: 100 }),
  affiliates: wordList({ max: 300 }),
  languages: wordList({ max: 200, missing: 'form-languages-missing' }),
}

/** A record that its owner puts right. */
export const correctContactForm = z.object({ ...contactFields, revision: wholeNumber({ min: 0, max: 999_999_999 }) })
