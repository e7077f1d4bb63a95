import { z } from 'zod'
import { formToken, id, line, oneOf, optionalId, ticked } from '#app/lib/form-fields.ts'

/** The feeds that a person makes for themselves; a visit's is made with the visit. */
export const ownFeedKinds = ['staff', 'team', 'office', 'spaces'] as const

const detailLevelWords = ['busy', 'first-name', 'full'] as const

const makeFeedForm = z
  .object({
    intent: z.literal('make'),
    formToken,
    kind: oneOf(ownFeedKinds),
    teamId: optionalId(),
    level: oneOf(detailLevelWords),
    locale: line({ max: 20, missing: 'form-choose' }),
    alarms: ticked(),
  })
  .refine(({ kind, teamId }) => kind !== 'team' || teamId !== null, {
    path: ['teamId'],
    message: 'form-choose',
  })

const renameFeedForm = z.object({ intent: z.literal('rename'), feedId: id(), name: line({ max: 80 }) })
const rotateFeedForm = z.object({ intent: z.literal('rotate'), feedId: id() })
const revokeFeedForm = z.object({ intent: z.literal('revoke'), feedId: id() })

/** Everything that the page of subscriptions can send. */
export const subscriptionForm = z.discriminatedUnion('intent', [makeFeedForm, renameFeedForm, rotateFeedForm, revokeFeedForm], {
  error: 'form-choose',
})
