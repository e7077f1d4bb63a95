import { openStateOf } from '#app/features/guide/queries/opening.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { listOf } from '#app/lib/json-list.ts'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { getItinerary } from '../queries.server.ts'
import { findPause, suggestPlaces } from '../rules/suggestions.ts'

/** Places of the guide for the first longer pause of a visit's day, with the time to be there on the office's clock. */
export async function listSuggestions(visitId: string, date: LocalDate, now: Date) {
  const { office, days } = await getItinerary(db, visitId)
  const pause = findPause(days.find((day) => day.date === date)?.items ?? [], now)
  if (!pause) return []
  const places = await listCandidates()
  const hours = new Map(places.map((place) => [place.id, place]))
  const suggestions = suggestPlaces(pause, places, {
    office,
    taste: await findTaste(visitId),
    isOpen: ({ id }, when) => openStateOf(hours.get(id) ?? nowhere, when, office.timeZone) === 'open',
  })
  return suggestions.map(({ when, ...place }) => ({
    ...place,
    start: toLocalDateTime(when.start, office.timeZone),
    end: toLocalDateTime(when.end, office.timeZone),
  }))
}

const nowhere = { openingHours: null, latitude: 0, longitude: 0 }

async function listCandidates() {
  const rows = await db.place.findMany({
    where: { closedAt: null },
    orderBy: { slug: 'asc' },
    select: {
      ...{ id: true, slug: true, name: true, category: true, tags: true, diet: true, typicalMinutes: true },
      ...{ walkMinutesFromOffice: true, latitude: true, longitude: true, openingHours: true },
    },
  })
  return rows.map((row) => ({ ...row, tags: listOf(row.tags), diet: listOf(row.diet) }))
}

/** The guide spells its diets with an underscore. */
async function findTaste(visitId: string) {
  const { guideInterests, diet } = await db.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: { guideInterests: true, diet: true },
  })
  return { interests: listOf(guideInterests), diet: listOf(diet).map((word) => word.replace('-', '_')) }
}
