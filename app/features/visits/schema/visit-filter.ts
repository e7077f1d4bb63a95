import { z } from 'zod'
import { isLocalDate } from '#app/lib/calendar-date.ts'
import { cleanLine } from '#app/lib/text.ts'
import { type VisitState } from '../model.ts'

export const listedStates = [
  'requested',
  'needs-answer',
  'approved',
  'arriving',
  'on-site',
  'away',
  'finished',
  'no-show',
  'closed',
  'declined',
  'cancelled',
] as const satisfies readonly VisitState[]

export const listTimes = ['upcoming', 'week', 'past', 'all'] as const
export type ListTime = (typeof listTimes)[number]

/** What the list of visits shows; what cannot be read in an address is as if it were not there. */
export type VisitFilter = Readonly<{
  q: string
  state: VisitState | ''
  when: ListTime
  host: string
  wiki: string
  from: string
  until: string
  page: number
}>

const words = z.string().max(200).transform(cleanLine).catch('')
const date = z.string().refine(isLocalDate).catch('')

const filter = z.object({
  q: words,
  state: z.enum(listedStates).or(z.literal('')).catch(''),
  when: z.enum(listTimes).optional().catch(undefined),
  host: z.string().regex(/^[a-z0-9-]{1,64}$/).catch(''),
  wiki: words,
  from: date,
  until: date,
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** Reads the filter from a page's address. Who searches for a name searches all times, unless they say otherwise. */
export function readVisitFilter(search: URLSearchParams): VisitFilter {
  const { when, ...rest } = filter.parse(Object.fromEntries(search))
  return { ...rest, when: when ?? (rest.q === '' ? 'upcoming' : 'all') }
}

/** The address of the list with another filter. */
export function visitsAddress(changes: Partial<VisitFilter>): string {
  const entries = Object.entries(changes).filter(([, value]) => value !== '' && value !== 1)
  const search = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))
  return search.size > 0 ? `/visits?${search.toString()}` : '/visits'
}
