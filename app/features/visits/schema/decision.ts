import { z } from 'zod'
import { formToken, id, oneOf, optionalId, paragraph, ticked, wholeNumber } from '#app/lib/form-fields.ts'
import { trustChecks } from '../model.ts'

/** The revision of the visit that the page showed. */
const revision = wholeNumber({ min: 0, max: 999_999_999, missing: 'form-again' })

export const approveForm = z.object({ hostId: optionalId(), anyway: ticked(), revision })

export const askForm = z.object({ text: paragraph({ max: 2000, missing: 'form-question-missing' }), formToken })

/** Why the liaison cancels, in words that visitor and host read. */
export const cancelForm = z.object({ words: paragraph({ max: 2000, missing: 'form-cancel-words-missing' }), revision })

export const declineForm = z.object({ revision })

export const hostForm = z.object({ hostId: id({ missing: 'form-host-missing' }), anyway: ticked() })

export const endForm = z.object({ intent: oneOf(['close', 'reopen']), revision })

/** "staff:id", "place:id" or nothing, as the list of a wish sends it. */
const meaning = z
  .string('form-choose')
  .default('')
  .refine((text) => text === '' || /^(staff|place):[a-z0-9-]{1,64}$/.test(text), 'form-choose')
  .transform((text) => {
    const [kind, meantId = ''] = text.split(':')
    return kind === 'staff' || kind === 'place' ? ({ kind, id: meantId } as const) : null
  })

/** The small forms of a visit's first page, told apart by their intent. */
export const overviewForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('match-wish'), wishId: id(), meaning }),
    z.object({ intent: z.literal('arrange-need'), needId: id(), ownerId: optionalId(), arranged: ticked() }),
    z.object({ intent: z.literal('settle-name'), name: oneOf(['take', 'keep']) }),
    z.object({ intent: z.literal('set-trust-check'), trustCheck: oneOf(trustChecks) }),
  ],
  'form-choose',
)
