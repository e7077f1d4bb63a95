import { z } from 'zod'
import { id, line } from '#app/lib/form-fields.ts'

/** What an admin does with tablets. */
export const deviceChange = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('pair'), name: line({ max: 60 }) }),
    z.object({ intent: z.literal('code'), deviceId: id() }),
    z.object({ intent: z.literal('rename'), deviceId: id(), name: line({ max: 60 }) }),
    z.object({ intent: z.literal('revoke'), deviceId: id() }),
  ],
  'form-choose',
)
