import { z } from 'zod'
import { isLocalDate, type Half } from '#app/lib/calendar-date.ts'
import { formToken, id, line, localDateTime, oneOf, ticked } from '#app/lib/form-fields.ts'
import { type DeskHalf, type Sitter } from './model.ts'

/** A half-day and a desk as one value of a form: "2026-12-08.morning.desk-14". */
const deskHalf = z
  .string('form-choose')
  .regex(/^\d{4}-\d{2}-\d{2}\.(morning|afternoon)\.[a-z0-9-]{1,64}$/, 'form-choose')
  .refine((text) => isLocalDate(text.slice(0, 10)), 'form-date')
  .transform((text): DeskHalf => {
    const [date = '', half, deskId = ''] = text.split('.')
    return { date, half: half as Half, deskId }
  })

/** Who a desk is for, as one value of a form: "visit.k3…", "staff.ab…". */
const sitter = z
  .string('form-choose')
  .regex(/^(visit|staff)\.[a-z0-9-]{1,64}$/, 'form-choose')
  .transform((text): Sitter => {
    const [kind, id = ''] = text.split('.')
    return { kind: kind as Sitter['kind'], id }
  })

/** The person of an address, `?for=visit.k3…`; null for anything else. */
export function sitterOf(text: string | null): Sitter | null {
  return sitter.safeParse(text ?? '').data ?? null
}

/** The half-days of a month's visit, both halves of each. */
const most = 62

const halves = z.array(deskHalf, 'form-choose').min(1, 'form-choose').max(most, 'form-choose')

const bookDesksForm = z.object({ intent: z.literal('book', 'form-choose'), sitter, halves, fitting: ticked(), formToken })

const releaseDeskForm = z.object({ intent: z.literal('release', 'form-choose'), bookingId: id() })

/** What can be done beside the plan of a day. */
export const deskPlanForm = z.discriminatedUnion('intent', [bookDesksForm, releaseDeskForm], 'form-choose')

/** What can be done on the desk page of a visit. */
export const deskChangeForm = z.discriminatedUnion('intent', [
  bookDesksForm,
  releaseDeskForm,
  z.object({ intent: z.literal('move', 'form-choose'), bookingId: id(), deskId: id() }),
], 'form-choose')

export type DeskChange = z.infer<typeof deskChangeForm>

const which = oneOf(['earlier', 'later']).optional()

const bookRoomForm = z.object({
  intent: z.literal('book', 'form-choose'),
  roomId: id(),
  title: line({ max: 120 }),
  start: localDateTime(),
  end: localDateTime(),
  startWhich: which,
  endWhich: which,
  formToken,
})

export const roomForm = z.discriminatedUnion('intent', [
  bookRoomForm,
  z.object({ intent: z.literal('cancel', 'form-choose'), bookingId: id() }),
], 'form-choose')

export type RoomChange = z.infer<typeof roomForm>
