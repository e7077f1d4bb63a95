import { settings } from '#app/config/settings.server.ts'
import { openSpansOf } from '#app/features/guide/queries/opening.server.ts'
import { isStale } from '#app/features/guide/rules.ts'
import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { listOf } from '#app/lib/json-list.ts'
import { halfHours, parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Prisma } from '#app/storage/generated/client.ts'
import {
  type DeskForCalendar,
  type OfficeForCalendar,
  type PlaceForCalendar,
  type StopForCalendar,
  type VisitForCalendar,
} from '../model.ts'

/** Rows of the database as the calendar speaks of them. */

export const visitParts = { contact: true, host: true, office: true } satisfies Prisma.VisitInclude
export const handedParts = { visit: { include: visitParts } } satisfies Prisma.CalendarHandedInclude
export const stopParts = {
  place: true,
  happening: true,
  visit: { include: { contact: true, office: true } },
} satisfies Prisma.StopInclude
export const deskParts = {
  desk: { include: { area: { include: { office: true } } } },
  visit: { include: { contact: true } },
  staff: true,
} satisfies Prisma.CalendarDeskInclude

type VisitRow = Prisma.VisitGetPayload<{ include: typeof visitParts }>
type HandedRow = Prisma.CalendarHandedGetPayload<{ include: typeof handedParts }>
type StopRow = Prisma.StopGetPayload<{ include: typeof stopParts }>
type DeskRow = Prisma.CalendarDeskGetPayload<{ include: typeof deskParts }>
type OfficeRow = VisitRow['office']
type PlaceRow = NonNullable<StopRow['place']>
type HappeningRow = NonNullable<StopRow['happening']>

/** A page for staff who sign in; visitors get none: theirs is secret. Whoever is invited to a meeting may open its page. */
export const pageOf = (kind: 'visits' | 'meetings', id: string) => `${settings().origin}/${kind}/${id}`

export function toVisit(row: VisitRow): VisitForCalendar {
  return {
    id: row.id,
    revision: row.revision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    cancelled: row.decision === 'cancelled' || row.decision === 'declined',
    tentative: row.decision === 'requested' || row.decision === 'needs-answer',
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    visitor: row.contact,
    hostName: row.host?.name ?? null,
    purpose: row.purpose,
    office: toOffice(row.office),
    page: pageOf('visits', row.id),
  }
}

/** A visit that got another host, as the one before may still read it: cancelled, on the days it had, and no more. */
export function toHandedVisit({ visit, revision, firstDay, lastDay, handedAt }: HandedRow): VisitForCalendar {
  const then = { revision, updatedAt: handedAt, firstDay, lastDay }
  return { ...toVisit(visit), ...then, cancelled: true, tentative: false, hostName: null, purpose: '', page: null }
}

export function toStop(row: StopRow): StopForCalendar {
  return {
    id: row.id,
    visitId: row.visitId,
    revision: row.revision,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    cancelled: row.status === 'cancelled',
    kind: row.kind as StopForCalendar['kind'],
    start: row.startsAt,
    end: row.endsAt,
    title: row.title,
    note: row.note,
    visitor: row.visit.contact,
    place: placeOfStop(row),
    office: toOffice(row.visit.office),
    page: null,
  }
}

function placeOfStop(row: StopRow): PlaceForCalendar | null {
  const day = toLocalDate(row.startsAt, row.visit.office.timeZone)
  if (row.place) return toPlace(row.place, day)
  return row.happening && toPlaceOfHappening(row.happening, day)
}

/** What the guide says, as of the day itself: it depends on the row alone, not on when somebody reads it. */
function toPlace(row: PlaceRow, day: LocalDate): PlaceForCalendar {
  return {
    ...toGuideEntry(row, day),
    walkMinutes: row.walkMinutesFromOffice,
    hours: openSpansOf(row, day),
    stepFree: (row.wheelchair as 'yes' | 'limited' | 'no' | null) ?? 'unknown',
    gone: row.closedAt !== null,
  }
}

function toPlaceOfHappening(row: HappeningRow, day: LocalDate): PlaceForCalendar {
  return { ...toGuideEntry(row, day), walkMinutes: null, hours: 'own', stepFree: null, gone: false }
}

function toGuideEntry(row: PlaceRow | HappeningRow, day: LocalDate) {
  const { name, address, website, caution, checkedOn } = row
  const sources = listOf(row.sources)
  return { name, address, website, caution, checkedOn, sources, geo: geoOf(row), stale: isStale(checkedOn, day) }
}

/** A half-day of a person, whatever desk it is at: moving to another desk changes the entry, not its name. */
export function toDesk(row: DeskRow): DeskForCalendar {
  const { office } = row.desk.area
  const span = halfHours(row.date, row.half as Half, parseWeekHours(office.openingHours), office.timeZone)
  return {
    id: row.subject,
    revision: row.revision,
    createdAt: row.createdAt,
    updatedAt: row.changedAt,
    cancelled: row.releasedAt !== null,
    visitId: row.visitId,
    half: row.half as Half,
    ...span,
    desk: row.desk.label,
    area: row.desk.area.name,
    visitor: row.visit?.contact ?? null,
    staffName: row.staff?.name ?? null,
    office: toOffice(office),
  }
}

type OfficeFacts = Pick<OfficeRow, 'name' | 'address' | 'timeZone' | 'latitude' | 'longitude'>

export function toOffice(row: OfficeFacts): OfficeForCalendar {
  return { name: row.name, address: row.address, timeZone: row.timeZone, geo: geoOf(row) }
}

function geoOf({ latitude, longitude }: { latitude: number; longitude: number }) {
  return { latitude, longitude }
}
