import { z } from 'zod'
import { formToken, line } from '#app/lib/form-fields.ts'

/** A line from the desk to a visitor's host. */
export const noteForm = z.object({ formToken, words: line({ max: 300 }) })
