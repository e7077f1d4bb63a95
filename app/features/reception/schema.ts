import { z } from 'zod'
import { id, line, oneOf, optionalId, optionalLine } from '#app/lib/form-fields.ts'
import { cleanLine } from '#app/lib/text.ts'
import { callReasons, conflictKinds, markKinds } from './model.ts'

/** Made when a page is shown; what is sent twice is taken once. */
const eventId = z.string('form-again').regex(/^[a-z0-9-]{16,64}$/, 'form-again')

const guestKind = z.enum(['visit', 'walk-in'], 'form-choose')

/** The small forms of the front desk: one tap each. */
export const deskForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('arrive'), eventId, guest: guestKind, guestId: id() }),
    z.object({ intent: z.literal('leave'), eventId, guest: guestKind, guestId: id() }),
    z.object({ intent: z.literal('undo'), eventId, undoes: id() }),
    z.object({ intent: z.literal('settle'), conflict: oneOf(conflictKinds), about: eventId }),
  ],
  'form-choose',
)

/** The roll call: it begins, people are seen, it ends. */
export const rollCallForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('begin'), eventId }),
    z.object({ intent: z.literal('mark'), eventId, kind: oneOf(markKinds), guest: guestKind, guestId: id() }),
    z.object({ intent: z.literal('end'), rollCallId: id() }),
  ],
  'form-choose',
)

/** The answer to who is at the door, and the page it was given on. */
export const arrivalForm = z.object({
  eventId,
  answer: oneOf(['coming', 'pass-on']),
  to: z.string('form-one-value').default('/today'),
})

/** Somebody who came without a visit, written down at the desk. */
export const walkInForm = z.object({
  eventId,
  nameToShow: line({ max: 120, missing: 'form-missing' }),
  reason: optionalLine({ max: 200 }),
  reachAt: optionalLine({ max: 120 }),
  hostId: optionalId(),
})

/** The same at the tablet, where nobody is listed: a host is named in words. */
export const kioskWalkInForm = z.object({
  eventId,
  nameToShow: line({ max: 120, missing: 'form-missing' }),
  reason: line({ max: 200, missing: 'form-missing' }),
  reachAt: optionalLine({ max: 120 }),
  host: optionalLine({ max: 120 }),
})

/** Which visit a walk-in is, or else what their name is. */
export const matchForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('match'), visitId: id() }),
    z.object({ intent: z.literal('name'), nameToShow: line({ max: 120 }) }),
  ],
  'form-choose',
)

/** A code typed, or the link that a scanner types. */
export const codeForm = z.object({ code: line({ max: 300, missing: 'form-code-missing' }) })

export const pairForm = z.object({
  code: z
    .string('form-code-missing')
    .transform((typed) => cleanLine(typed).replace(/\D/gu, ''))
    .refine((digits) => digits.length === 6, 'form-pairing-code'),
})

/** Leaving: with a code, or without one for the guest who stands there. */
export const leavingForm = z.object({ eventId, code: optionalLine({ max: 300 }) })

/** One tap at the tablet for the guest who stands there. */
export const tapForm = z.object({ eventId })

export const missingForm = z.object({
  eventId,
  agreed: z.array(id(), 'form-choose').max(20, 'form-choose').default([]),
  photoChoice: z.enum(['no', 'ask', 'yes'], 'form-choose').optional(),
})

export const callForm = z.object({ reason: oneOf(callReasons) })

/** What the tablet's own program asks: about a code, with a visitor's word, for a person. `mark` says who stands there. */
const language = z.string().max(20).nullable()
export const lookQuestion = z.object({ code: z.string().max(300).transform(cleanLine), language })
export const wordQuestion = z.object({
  mark: z.string().max(200),
  agreementIds: z.array(id()).max(20),
  photoChoice: z.enum(['no', 'ask', 'yes']).optional(),
  language,
})
export const receptionQuestion = z.object({ mark: z.string().max(200) })
export const ringQuestion = z.object({ mark: z.string().max(200).nullable(), reason: oneOf(callReasons) })

const clock = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const deviceEvent = { id: z.string().regex(/^[a-z0-9-]{16,64}$/), sequence: z.int().min(0).max(2_147_483_647), deviceTime: clock }

/** Who it was: a visit known from the snapshot, a pass as it was read, or somebody this tablet wrote down before. */
const who = {
  visitId: z.string().regex(/^[a-z0-9-]{1,64}$/).optional(),
  pass: z.string().max(300).optional(),
  walkInId: z.string().regex(/^[a-z0-9-]{16,64}$/).optional(),
}

/** Something that happened at a tablet, as it keeps it until we acknowledge it. */
export const syncEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('arrival'), ...deviceEvent, ...who }),
  z.object({ kind: z.literal('departure'), ...deviceEvent, ...who }),
  z.object({ kind: z.literal('seen'), ...deviceEvent, ...who }),
  z.object({ kind: z.literal('unseen'), ...deviceEvent, ...who }),
  z.object({ kind: z.literal('undo'), ...deviceEvent, undoesId: z.string().regex(/^[a-z0-9-]{16,64}$/) }),
  z.object({
    kind: z.literal('walk-in'),
    ...deviceEvent,
    nameToShow: z.string().transform(cleanLine).pipe(z.string().min(1).max(120)),
    reason: z.string().max(200).transform(cleanLine).default(''),
    reachAt: z.string().max(120).transform(cleanLine).default(''),
    host: z.string().max(120).transform(cleanLine).default(''),
  }),
])

/**
 * A batch as it is posted. Its events are looked at one by one, so that a broken one does not hold up the others; nor
 * does what a tablet says of itself that nobody can read.
 */
export const syncBatch = z.object({
  sentAt: clock,
  events: z.array(z.unknown()).max(20_000),
  battery: z.int().min(0).max(100).optional().catch(undefined),
  version: z.string().max(40).transform(cleanLine).optional().catch(undefined),
})

export type SyncEvent = z.output<typeof syncEvent>

/** The id of an event that cannot be read otherwise, to name it in the answer. */
export const syncEventId = z.object({ id: z.string().max(64) })
