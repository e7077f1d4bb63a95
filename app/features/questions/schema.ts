import { z } from 'zod'
import { formToken, id, line, mailAddress, optionalParagraph, paragraph, wholeNumber } from '#app/lib/form-fields.ts'

const revision = wholeNumber({ min: 0, max: 999_999_999, missing: 'form-again' })

export const askForm = z.object({
  question: paragraph({ max: 2000, missing: 'form-question-missing' }),
  nameToShow: line({ max: 120, missing: 'form-name-missing' }),
  email: mailAddress(),
  locale: z.string('form-choose').regex(/^[a-z]{2,3}(-[a-z]{2,8})?$/, 'form-choose'),
  /** A field that people do not see: programs fill it in. */
  website: z.string('form-one-value').max(500, 'form-unfit').default(''),
  formToken,
})

const routeForm = z.object({ intent: z.literal('route'), staffId: id({ missing: 'form-who-missing' }), revision })

const answerForm = z.object({
  intent: z.literal('answer'),
  answer: paragraph({ max: 5000, missing: 'form-answer-missing' }),
  revision,
})

const introduceForm = z.object({
  intent: z.literal('introduce'),
  introduceTo: id({ missing: 'form-who-missing' }),
  note: optionalParagraph({ max: 1000 }),
  revision,
})

const yesOrNo = z.enum(['agreed', 'declined'], 'form-choose')

/** A yes or no of one of the two, of whom an introduction speaks. */
const introductionForm = z.object({ intent: z.literal('introduction'), introductionId: id(), answer: yesOrNo })

/** The forms of a question's page for staff. */
export const questionForm = z.discriminatedUnion(
  'intent',
  [routeForm, answerForm, introduceForm, introductionForm],
  'form-choose',
)

/** What the asker says of an answer. */
export const askerForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('confirm') }),
    introductionForm,
    z.object({ intent: z.literal('again'), more: paragraph({ max: 2000, missing: 'form-more-missing' }) }),
  ],
  'form-choose',
)
