import { z } from 'zod'
import { id, oneOf } from '#app/lib/form-fields.ts'

export const settleForm = z.object({ mailId: id(), intent: oneOf(['accepted', 'declined', 'done']) })
