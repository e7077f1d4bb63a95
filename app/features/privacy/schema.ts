import { z } from 'zod'

/** Everything about a visitor is deleted only when they say so twice. */
export const forgetForm = z.object({ sure: z.literal('on', 'form-delete-sure') })
