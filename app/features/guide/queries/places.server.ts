import { findPublicOffice } from '#app/features/offices/queries.server.ts'
import { addDays, eachDate, isoWeekday, type LocalDate } from '#app/lib/calendar-date.ts'
import { foldName, matchesAllWords } from '#app/lib/fold.ts'
import { toLocalDate, toLocalTime } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Place as PlaceRow } from '#app/storage/generated/client.ts'
import { districts, land } from './city.server.ts'
import { drawMap, type GuideMap } from '../map.ts'
import { type Place } from '../model.ts'
import { isStale, openNow, type OpenNow } from '../rules.ts'
import { type GuideFilters } from '../schema/filters.ts'
import { openSpansOf } from './opening.server.ts'

/** A place as the list shows it. */
export type ListedPlace = Pick<
  Place,
  'slug' | 'name' | 'category' | 'description' | 'priceLevel' | 'diet' | 'wheelchair'
> &
  Readonly<{ walkMinutes: number | null; open: OpenNow; stale: boolean }>

export type GuidePage = Readonly<{
  total: number
  /** How many fit; `places` may be only the nearest of them. */
  fitting: number
  places: readonly ListedPlace[]
  map: GuideMap
  timeZone: string
}>

/** The list begins with so many; the rest is one press away. */
const firstShown = 20

/** The places that fit the filters, nearest first, and a map of them. Null before the house is set up. */
export async function getGuide(filters: GuideFilters, now: Date): Promise<GuidePage | null> {
  const office = await findPublicOffice(db)
  if (!office) return null
  const rows = await db.place.findMany({ where: { closedAt: null }, orderBy: [{ name: 'asc' }] })
  const clock = { today: toLocalDate(now, office.timeZone), time: toLocalTime(now, office.timeZone) }
  const fitting = rows
    .map((row) => ({ row, listed: toListed(row, clock) }))
    .filter(({ row, listed }) => fits(row, listed, filters))
  fitting.sort((a, b) => (a.row.walkMinutesFromOffice ?? 999) - (b.row.walkMinutesFromOffice ?? 999))
  const places = filters.all ? fitting : fitting.slice(0, firstShown)
  const chosen = new Set(places.map(({ row }) => row.id))
  const map = drawMap({
    office,
    listed: places.map(({ row }) => row),
    others: rows.filter(({ id }) => !chosen.has(id)),
    land,
    districts,
    width: 430,
    height: 470,
  })
  return {
    total: rows.length,
    fitting: fitting.length,
    places: places.map(({ listed }) => listed),
    map,
    timeZone: office.timeZone,
  }
}

export type PlacePage = Place &
  Readonly<{
    open: OpenNow
    stale: boolean
    checkedOn: LocalDate
    today: LocalDate
    week: readonly DayHours[] | null
    map: GuideMap
  }>

/** `spans` of a day as `HH:mm`; none when it is closed. */
export type DayHours = Readonly<{ date: LocalDate; spans: readonly (readonly [string, string])[] }>

/** One place of the guide; null for one that is not there. */
export async function findPlacePage(slug: string, now: Date): Promise<PlacePage | null> {
  const office = await findPublicOffice(db)
  const row = office && (await db.place.findUnique({ where: { slug } }))
  if (!row) return null
  const today = toLocalDate(now, office.timeZone)
  const { open, stale } = toListed(row, { today, time: toLocalTime(now, office.timeZone) })
  const map = drawMap({
    office,
    listed: [row],
    others: await othersNear(row),
    land,
    districts,
    width: 320,
    height: 280,
  })
  return {
    ...toPlace(row),
    open,
    stale,
    checkedOn: row.checkedOn,
    today,
    week: weekOf(row, today),
    map,
  }
}

/** Every place, for downloads. */
export async function listPlaces(): Promise<readonly Place[]> {
  const rows = await db.place.findMany({ where: { closedAt: null }, orderBy: { slug: 'asc' } })
  return rows.map(toPlace)
}

type Clock = Readonly<{ today: LocalDate; time: string }>

function toListed(row: PlaceRow, { today, time }: Clock): ListedPlace {
  const { slug, name, category, description, priceLevel, diet, wheelchair } = toPlace(row)
  const open = openNow(openSpansOf(row, today), time)
  const stale = isStale(row.checkedOn, today)
  return {
    slug,
    name,
    category,
    description,
    priceLevel,
    diet,
    wheelchair,
    walkMinutes: row.walkMinutesFromOffice,
    open,
    stale,
  }
}

function fits(
  row: PlaceRow,
  listed: ListedPlace,
  { q, kind, walk, open, diet, stepFree }: GuideFilters,
): boolean {
  const checks = [
    q === '' ||
      matchesAllWords(
        `${row.nameFolded} ${foldName(`${row.description} ${row.tags} ${row.neighborhood}`)}`,
        q,
      ),
    kind === '' || row.category === kind,
    walk === 0 || (row.walkMinutesFromOffice !== null && row.walkMinutesFromOffice <= walk),
    open === '' || listed.open.state === 'open',
    diet === '' || listed.diet.includes(diet),
    !stepFree || row.wheelchair === 'yes',
  ]
  return checks.every(Boolean)
}

async function othersNear({ id }: PlaceRow) {
  return db.place.findMany({
    where: { id: { not: id }, closedAt: null },
    select: { slug: true, latitude: true, longitude: true },
  })
}

function weekOf(row: PlaceRow, today: LocalDate): readonly DayHours[] | null {
  const monday = addDays(today, 1 - isoWeekday(today))
  const days = eachDate(monday, addDays(monday, 6)).map((date) => ({ date, spans: openSpansOf(row, date) }))
  return days.every((day): day is DayHours => day.spans !== null) ? days : null
}

function toPlace(row: PlaceRow): Place {
  return {
    ...row,
    category: row.category as Place['category'],
    wheelchair: row.wheelchair as Place['wheelchair'],
    tags: JSON.parse(row.tags) as string[],
    diet: JSON.parse(row.diet) as Place['diet'],
    sources: JSON.parse(row.sources) as string[],
  }
}
