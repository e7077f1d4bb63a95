import { z } from 'zod'
import { isBayLatitude, isBayLongitude } from '#app/lib/import-entries.ts'
import { checkWeekHours, type WeekHours } from '#app/lib/opening-hours-week.ts'
import { cleanLine } from '#app/lib/text.ts'

// What a file of addresses may hold. Each fault is a sentence for the report of the command line, in English like all of it.

const slug = z
  .string('must be a text')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab case, such as one-sansome')
  .max(60, 'is too long')

const line = (max: number) =>
  z.string('must be a text').transform(cleanLine).pipe(z.string().min(1, 'must not be empty').max(max, `has more than ${max} characters`))

const month = z.string('must be a year or a month').regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'must be a year or a month, such as 2009-10').nullable()

const fullDay = [['09:00', '18:00']] as const
const usualWeek: WeekHours = { 1: fullDay, 2: fullDay, 3: fullDay, 4: fullDay, 5: fullDay, 6: [], 7: [] }

const weekHours = z
  .unknown()
  .transform((value, context): WeekHours => {
    const hours = checkWeekHours(value)
    if (hours.ok) return hours.value
    context.addIssue('must give spans for weekdays, such as {"1": [["09:00", "18:00"]]}')
    return z.NEVER
  })
  .default(usualWeek)

/** An address in prisma/data/offices.json; what such a file does not say is what an office of San Francisco has. */
export const officeEntry = z
  .object({
    id: slug,
    name: line(120),
    address: line(300),
    lat: z.number('must be a number').refine(isBayLatitude, 'lies outside the San Francisco Bay Area'),
    lon: z.number('must be a number').refine(isBayLongitude, 'lies outside the San Francisco Bay Area'),
    from: month,
    to: month,
    timeZone: line(60).default('America/Los_Angeles'),
    openingHours: weekHours,
    contactEmail: line(254).default(''),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], error: 'comes before the year it began' })
  .transform(({ id, ...entry }) => ({ slug: id, ...entry }))

export type OfficeEntry = z.infer<typeof officeEntry>
