import { z } from 'zod'
import { anyOf, formToken, id, line, optionalId, ticked, wholeNumber } from '#app/lib/form-fields.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { deskFeatures, roomFeatures } from './model.ts'
import { labelsOf, lastCell, longestLabel } from './layout-rules.ts'

const revision = wholeNumber({ min: 0, max: 999_999_999 })

/** Columns and rows are counted from 1 where people read them. */
const cell = wholeNumber({ min: 1, max: lastCell + 1 }).transform((number) => number - 1)

const optionalCell = z
  .string('form-one-value')
  .default('')
  .refine((text) => text === '' || /^\d{1,2}$/.test(text), toMessageRef('form-number', [1, lastCell + 1]))
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((number) => number === null || (number >= 1 && number <= lastCell + 1), toMessageRef('form-number', [1, lastCell + 1]))
  .transform((number) => number && number - 1)

export const areaChange = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add'), formToken, name: line({ max: 80 }) }),
    z.object({ intent: z.literal('edit'), areaId: id(), name: line({ max: 80 }) }),
    z.object({ intent: z.literal('earlier'), areaId: id() }),
    z.object({ intent: z.literal('later'), areaId: id() }),
    z.object({ intent: z.literal('remove'), areaId: id() }),
  ],
  'form-choose',
)

const labels = line({ max: 500 }).transform((text, context): readonly string[] => {
  const read = labelsOf(text)
  if (read.ok) return read.value
  context.issues.push({ code: 'custom', input: text, message: toMessageRef(`refusal-${read.refusal.code}`, read.refusal.values) })
  return z.NEVER
})

export const deskChange = z.discriminatedUnion(
  'intent',
  [
    z.object({
      intent: z.literal('add'),
      formToken,
      areaId: id(),
      labels,
      features: anyOf(deskFeatures),
      column: optionalCell,
      row: optionalCell,
      perRow: wholeNumber({ min: 1, max: lastCell + 1 }),
    }),
    z.object({
      intent: z.literal('edit'),
      deskId: id(),
      revision,
      areaId: id(),
      label: line({ max: longestLabel }),
      features: anyOf(deskFeatures),
      column: cell,
      row: cell,
      active: ticked(),
    }),
    z.object({ intent: z.literal('remove'), deskId: id() }),
  ],
  'form-choose',
)

const roomFields = {
  name: line({ max: 80 }),
  areaId: optionalId(),
  capacity: wholeNumber({ min: 1, max: 500 }),
  features: anyOf(roomFeatures),
}

export const roomChange = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add'), formToken, ...roomFields }),
    z.object({ intent: z.literal('edit'), roomId: id(), revision, ...roomFields, active: ticked() }),
    z.object({ intent: z.literal('remove'), roomId: id() }),
  ],
  'form-choose',
)
