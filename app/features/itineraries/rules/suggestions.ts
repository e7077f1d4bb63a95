import { addMinutes, minutesBetween, type Interval } from '#app/lib/office-time.ts'
import { type GeoPoint, type TimedItem } from '../model.ts'
import { walkMinutes, whereIs, type Whereabouts } from './walk.ts'

/** A time between two items of a day in which nothing is planned. */
export type Pause = Interval & Readonly<{ from: Whereabouts; to: Whereabouts; minutes: number }>

/** A place of the guide that could fill a pause. */
export type Candidate = GeoPoint &
  Readonly<{
    id: string
    slug: string
    name: string
    category: string
    tags: readonly string[]
    diet: readonly string[]
    typicalMinutes: number | null
    walkMinutesFromOffice: number | null
  }>

type Suggestion = Readonly<{ placeId: string; slug: string; name: string; walkMinutes: number; when: Interval }>

type Taste = Readonly<{ interests: readonly string[]; diet: readonly string[] }>
type Around = Readonly<{ office: GeoPoint; taste: Taste; isOpen: (place: Candidate, when: Interval) => boolean }>

/** Below this a pause is no time for anything. */
const shortestPause = 45
const longestWalk = 20
const usualStay = 30
const mostShown = 3
const laterBy = 30
const mostTries = 8
const inviting = ['see', 'walk', 'coffee', 'work', 'eat', 'shop', 'do']

/** What of the guide an interest means: a word is a category or a tag. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  libraries: ['library', 'archives', 'books'],
  museums: ['museum', 'art'],
  food: ['eat', 'market', 'food hall'],
  parks: ['park', 'view', 'garden', 'nature'],
  wikimedians: ['wikimedia'],
  'quiet-work': ['quiet work'],
}

/** The first longer pause of a day that is still to come; the way to the next item is taken off its minutes. */
export function findPause(items: readonly TimedItem[], now: Date): Pause | null {
  const pauses = items.slice(1).map((item, index) => {
    const before = items[index] ?? item
    const minutes = minutesBetween(before.end, item.start) - (item.walkMinutes ?? 0)
    return { start: before.end, end: item.start, from: whereIs(before), to: whereIs(item), minutes }
  })
  return pauses.find(({ start, minutes }) => minutes >= shortestPause && start > now) ?? null
}

/** A few places that are open then, to which there is time to go and to come back; what the visitor likes comes first. */
export function suggestPlaces(pause: Pause, places: readonly Candidate[], around: Around): readonly Suggestion[] {
  const kinds = new Set<string>()
  return places
    .filter((place) => isInviting(place, around.taste))
    .map((place) => ({ place, walk: ways(pause.from, place, around.office), likes: likes(place, around.taste) }))
    .filter(({ walk }) => walk <= longestWalk)
    .sort((a, b) => Number(b.likes) - Number(a.likes) || a.walk - b.walk)
    .flatMap(({ place, walk }) => {
      if (kinds.size === mostShown || kinds.has(place.category)) return []
      const when = timesIn(pause, place, walk, around.office).find((times) => around.isOpen(place, times))
      if (!when) return []
      kinds.add(place.category)
      return [{ placeId: place.id, slug: place.slug, name: place.name, walkMinutes: walk, when }]
    })
}

/** The times at which one could be there, the earliest first: some places open while the pause runs. */
function timesIn(pause: Pause, place: Candidate, walk: number, office: GeoPoint): readonly Interval[] {
  const first = addMinutes(pause.start, Math.ceil(walk / 5) * 5)
  const stay = place.typicalMinutes ?? usualStay
  const spare = minutesBetween(addMinutes(first, stay + ways(place, pause.to, office)), pause.end)
  const tries = spare < 0 ? 0 : Math.min(mostTries, 1 + Math.floor(spare / laterBy))
  return Array.from({ length: tries }, (_, index) => addMinutes(first, index * laterBy)).map((start) => ({
    start,
    end: addMinutes(start, stay),
  }))
}

/** Whoever meets online is likely at the office. */
function ways(from: Whereabouts, to: Whereabouts, office: GeoPoint): number {
  return walkMinutes(known(from), known(to), office) ?? 0
}

function known(where: Whereabouts): Whereabouts {
  return where === 'unknown' ? 'office' : where
}

function isInviting(place: Candidate, taste: Taste): boolean {
  const invites = inviting.includes(place.category) || likes(place, taste)
  const feeds = place.category !== 'eat' || taste.diet.every((need) => place.diet.includes(need))
  return invites && feeds
}

function likes({ category, tags }: Candidate, { interests }: Taste): boolean {
  return interests.some((interest) => meanings[interest]?.some((word) => word === category || tags.includes(word)))
}
