import { z } from 'zod'
import { formToken, id, line, oneOf, optionalId, ticked } from '#app/lib/form-fields.ts'

/** The feeds that a person makes for themselves; a visit's is made with the visit. */
export const ownFeedKinds = ['staff', 'team', 'office', 'spaces'] as const

const detailLevelWords = ['busy', 'first-name', 'full'] as const

const manner = {
  level: oneOf(detailLevelWords),
  locale: line({ max: 20, missing: 'form-choose' }),
  alarms: ticked(),
  plain: ticked(),
}

const makeFeedForm = z
  .object({ intent: z.literal('make'), formToken, kind: oneOf(ownFeedKinds), teamId: optionalId(), ...manner })
  .refine(({ kind, teamId }) => kind !== 'team' || teamId !== null, {
    path: ['teamId'],
    message: 'form-choose',
  })

const changeFeedForm = z.object({ intent: z.literal('change'), feedId: id(), name: line({ max: 80 }), ...manner })
const rotateFeedForm = z.object({ intent: z.literal('rotate'), feedId: id() })
const revokeFeedForm = z.object({ intent: z.literal('revoke'), feedId: id() })

/** Everything that the page of subscriptions can send. */
export const subscriptionForm = z.discriminatedUnion('intent', [makeFeedForm, changeFeedForm, rotateFeedForm, revokeFeedForm], {
  error: 'form-choose',
})
