import { z } from 'zod'
import {
  formToken,
  id,
  line,
  localDate,
  localDateTime,
  oneOf,
  optionalId,
  optionalLine,
  optionalParagraph,
  optionalWebAddress,
  ticked,
  wholeNumber,
} from '#app/lib/form-fields.ts'
import { stopKinds } from './model.ts'

const which = oneOf(['earlier', 'later']).optional()

/** A start and an end on the office's clock; which hour is meant is asked only where clocks show it twice. */
const span = { start: localDateTime(), end: localDateTime(), startWhich: which, endWhich: which }

const venue = { roomId: optionalId(), onlineUrl: optionalWebAddress() }

/** Warnings that were seen and pressed on, as the form got them back. */
const overruled = z.array(z.string('form-again').regex(/^[a-z0-9.-]{1,200}$/, 'form-again'), 'form-again').max(20, 'form-again').default([])

const revision = wholeNumber({ min: 0, max: 999_999_999, missing: 'form-again' })

/** Several choice lists of the same name; those left empty do not count. */
const staffIds = z
  .array(z.string('form-choose').default(''), 'form-choose')
  .max(8, 'form-choose')
  .default([])
  .transform((ids) => [...new Set(ids.filter((one) => one !== ''))])
  .pipe(z.array(z.string()).min(1, 'form-choose').refine((ids) => ids.every(isId), 'form-choose'))

/** Visits of further visitors, each ticked. */
const guestIds = z
  .array(z.string('form-choose').default(''), 'form-choose')
  .max(12, 'form-choose')
  .default([])
  .transform((ids) => [...new Set(ids)])
  .refine((ids) => ids.every(isId), 'form-choose')

function isId(text: string): boolean {
  return id().safeParse(text).success
}

export const planMeetingForm = z.object({
  formToken,
  title: line({ max: 200 }),
  note: optionalParagraph({ max: 2000 }),
  staffIds,
  guestIds,
  wishId: optionalId(),
  ...span,
  ...venue,
  allowOverlap: ticked(),
  overruled,
})

export const moveMeetingForm = z.object({ revision, ...span, ...venue, allowOverlap: ticked(), overruled })

export const changePeopleForm = z.object({ revision, staffIds, guestIds, allowOverlap: ticked(), overruled })

export const cancelMeetingForm = z.object({ revision })

export const addStopForm = z.object({
  formToken,
  kind: oneOf(stopKinds),
  placeId: optionalId(),
  title: optionalLine({ max: 200 }),
  note: optionalParagraph({ max: 2000 }),
  wishId: optionalId(),
  ...span,
  evenIfClosed: ticked(),
})

export const moveStopForm = z.object({ revision, ...span, evenIfClosed: ticked() })

/** What a visitor does with the stops of their own plan, and the day that the page showed. */
export const ownStopForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add'), day: localDate(), formToken, placeId: id(), ...span }),
    z.object({ intent: z.literal('remove'), day: localDate(), stopId: id(), revision }),
  ],
  'form-choose',
)

/** The two things that are done on the page of a plan itself. */
export const planPageForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('send-plan') }),
    z.object({ intent: z.literal('remove-stop'), stopId: id(), revision }),
  ],
  'form-choose',
)

const instant = z.iso.datetime('form-again')

/** The times that the person who answers had before their eyes. */
const seen = { seenStart: instant, seenEnd: instant }

const answers = [
  z.object({ answer: z.literal('accepted'), ...seen }),
  z.object({ answer: z.literal('declined'), ...seen }),
  z.object({ answer: z.literal('other-time'), ...seen, ...span }),
] as const

export const answerForm = z.discriminatedUnion('answer', answers, 'form-choose')

/** On a meeting's own page the time that somebody asked for can be taken, or turned down. */
export const meetingPageForm = z.discriminatedUnion(
  'answer',
  [
    ...answers,
    z.object({ answer: z.literal('take-proposal'), attendeeId: id(), revision, allowOverlap: ticked(), overruled }),
    z.object({ answer: z.literal('leave-proposal'), attendeeId: id(), revision }),
  ],
  'form-choose',
)
