import { mayPlanVisit, type Actor } from '#app/access/policy.ts'
import { openSpansOf } from '#app/features/guide/queries/opening.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { findPlannedVisit } from '../queries.server.ts'
import { findPlace, searchPlaces } from './places.server.ts'

/** A place that can be chosen for a stop, and its hours on a day: null where they are not known. */
export type PlaceChoice = Readonly<{
  id: string
  name: string
  neighborhood: string
  walkMinutes: number | null
  hours: readonly (readonly [start: string, end: string])[] | null
}>

/** The places that a search finds; the one that a wish means comes first. */
export async function listPlaceChoices(
  query: string,
  wishedId: string | null,
  day: LocalDate,
): Promise<readonly PlaceChoice[]> {
  const wished = wishedId && (await findPlace(db, wishedId))
  const found = await searchPlaces(db, query)
  const places = [...(wished ? [wished] : []), ...found.filter(({ id }) => id !== wishedId)]
  return places.map(({ walkMinutesFromOffice, ...place }) => ({
    id: place.id,
    name: place.name,
    neighborhood: place.neighborhood,
    walkMinutes: walkMinutesFromOffice,
    hours: openSpansOf(place, day),
  }))
}

type StopTimes = Readonly<{
  id: string
  visitId: string
  title: string
  start: string
  end: string
  revision: number
  officeName: string
  over: boolean
}>

/** A stop of a visit with its times on the office's clock, for whoever may move it. */
export async function getStopTimes(
  actor: Actor,
  visitId: string,
  stopId: string,
  now: Date,
): Promise<Result<StopTimes, 'not-found' | 'not-allowed'>> {
  const visit = await findPlannedVisit(db, visitId)
  const row = await db.stop.findFirst({
    where: { id: stopId, visitId, status: 'planned' },
    include: { place: { select: { name: true } }, visit: { include: { office: true } } },
  })
  if (!visit || !row) return refuse('not-found')
  if (!mayPlanVisit(actor, visit)) return refuse('not-allowed')
  const { name, timeZone } = row.visit.office
  return accept({
    id: row.id,
    visitId,
    title: row.title || (row.place?.name ?? ''),
    start: toLocalDateTime(row.startsAt, timeZone),
    end: toLocalDateTime(row.endsAt, timeZone),
    revision: row.revision,
    officeName: name,
    over: row.endsAt <= now,
  })
}
