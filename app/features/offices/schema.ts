import { z } from 'zod'
import { line, localDate, mailAddress, optionalLine, optionalParagraph, wholeNumber } from '#app/lib/form-fields.ts'
import { toMessageRef } from '#app/lib/message-ref.ts'
import { weekHoursFields } from '#app/lib/week-hours-fields.ts'

/** Degrees, north and east positive. */
function degrees(most: number) {
  const fault = toMessageRef('form-degrees', [`-${most}`, String(most)])
  return z
    .string('form-missing')
    .transform((text) => text.trim().replace(',', '.'))
    .refine((text) => text !== '', { message: 'form-missing', abort: true })
    .refine((text) => /^[-−]?\d{1,3}(\.\d{1,12})?$/.test(text), { message: fault, abort: true })
    .transform((text) => Number(text.replace('−', '-')))
    .refine((value) => Math.abs(value) <= most, fault)
}

const placeFields = {
  officeName: line({ max: 120 }),
  address: line({ max: 300 }),
  timeZone: line({ max: 60, missing: 'form-choose' }),
  latitude: degrees(90),
  longitude: degrees(180),
  ...weekHoursFields,
}

/** The first page of an empty house: its office and its first admin. */
export const setUpForm = z.object({ ...placeFields, adminName: line({ max: 120 }), email: mailAddress() })

const officeForm = z.object({
  intent: z.literal('office'),
  revision: wholeNumber({ min: 0, max: 999_999_999 }),
  ...placeFields,
  contactEmail: mailAddress(),
  phone: optionalLine({ max: 60 }),
  arrivalNote: optionalParagraph({ max: 2000 }),
  wifiName: optionalLine({ max: 60 }),
  wifiPassword: optionalLine({ max: 120 }),
})

export const officeChange = z.discriminatedUnion(
  'intent',
  [
    officeForm,
    z.object({ intent: z.literal('close'), date: localDate(), reason: optionalLine({ max: 120 }) }),
    z.object({ intent: z.literal('open'), date: localDate() }),
  ],
  'form-choose',
)
