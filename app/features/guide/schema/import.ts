import { z } from 'zod'
import { isLocalDate } from '#app/lib/calendar-date.ts'
import { isBayLatitude, isBayLongitude } from '#app/lib/import-entries.ts'
import { cleanLine, cleanText } from '#app/lib/text.ts'
import { happeningCategories, placeCategories, placeDiets } from '../model.ts'

// What an import file may hold. Each fault is a sentence for the report of the command line, in English like all of it.

const slug = z.string('must be a text').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab case, such as ferry-building').max(100, 'is too long')
const line = (max: number) =>
  z.string('must be a text').transform(cleanLine).pipe(z.string().min(1, 'must not be empty').max(max, `has more than ${max} characters`))
const text = (max: number) =>
  z.string('must be a text').transform(cleanText).pipe(z.string().min(1, 'must not be empty').max(max, `has more than ${max} characters`))
const words = z.array(line(200), 'must be a list of texts').max(40, 'has more than 40 entries')
const webAddress = z
  .string('must be an address')
  .max(500, 'is too long')
  .refine((address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol), 'must begin with https:// or http://')

const latitude = z
  .number('must be a number')
  .refine(isBayLatitude, 'lies outside the San Francisco Bay Area')
const longitude = z
  .number('must be a number')
  .refine(isBayLongitude, 'lies outside the San Francisco Bay Area')
const year = z.number('must be a year').int('must be a year').min(2000, 'must be a year since 2000').max(2100, 'must be a year before 2100')

const common = {
  slug,
  name: line(200),
  address: line(300),
  lat: latitude,
  lon: longitude,
  description: text(2000),
  tags: words,
  website: webAddress.nullable(),
  caution: text(1000).nullable(),
  sources: words.min(1, 'must name a source'),
  asOf: year,
}

export const placeEntry = z.object({
  ...common,
  category: z.enum(placeCategories, 'is not a category of the guide'),
  neighborhood: line(100),
  analysisNeighborhood: line(100).nullable(),
  osmOpeningHours: line(300).nullable(),
  priceLevel: z.number('must be 0 to 4').int('must be 0 to 4').min(0, 'must be 0 to 4').max(4, 'must be 0 to 4').nullable(),
  typicalMinutes: z.number('must be minutes').int('must be minutes').min(1, 'must be minutes').max(1440, 'is more than a day').nullable(),
  diet: z.array(z.enum(placeDiets, 'is not a diet of the guide'), 'must be a list'),
  wheelchair: z.enum(['yes', 'limited', 'no'], 'must be yes, limited or no').nullable(),
  wikidata: z.string('must be a Q number').regex(/^Q\d+$/, 'must be a Q number').nullable(),
  wikipedia: line(200).nullable(),
  coordSource: line(300),
  coordLicence: line(200),
  coordPrecision: line(50),
})

const startsLocal = z
  .string('must be a date, or a date and time')
  .regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/, 'must be a date, or a date and time such as 2026-01-03T08:00')
  .refine((value) => isLocalDate(value.slice(0, 10)), 'is not a date of the calendar')

export const happeningEntry = z
  .object({
    ...common,
    placeSlug: slug.nullable(),
    category: z.enum(happeningCategories, 'is not a category of happenings'),
    dtstart: startsLocal,
    durationMinutes: z.number('must be minutes').int('must be minutes').min(1, 'must be minutes').max(1440, 'is more than a day').nullable(),
    days: z.number('must be a number of days').int('must be a number of days').min(1, 'must be a number of days').max(60, 'is more than 60').nullable(),
    rrule: z.string('must be a rule').regex(/^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+:-]+)*$/, 'must be a rule of RFC 5545').nullable(),
    season: z.string('must be a text').max(500, 'has more than 500 characters').nullable(),
    cost: z.union([z.number(), z.string().max(300, 'has more than 300 characters')], 'must be 0 or a text').nullable(),
    confidence: z.enum(['high', 'medium', 'low'], 'must be high, medium or low'),
  })
  .refine(({ durationMinutes, days }) => (durationMinutes === null) !== (days === null), {
    path: ['durationMinutes'],
    error: 'or days: exactly one must be given',
  })
  .refine(({ dtstart, days }) => (days === null) === dtstart.includes('T'), {
    path: ['dtstart'],
    error: 'must have a time exactly when the event has a length in minutes',
  })

export type PlaceEntry = z.infer<typeof placeEntry>
export type HappeningEntry = z.infer<typeof happeningEntry>
