import { getOffice } from '#app/features/offices/queries.server.ts'
import { type Half } from '#app/lib/calendar-date.ts'
import { type Db } from '#app/storage/client.server.ts'
import { meetingParts, stopParts, toMeetingItem, toStopItem } from './queries/item-rows.server.ts'
import { type Itinerary, type PlannedVisit, type TimedItem } from './model.ts'
import { intoDays, type DeskHalf } from './rules/days.ts'

/** A visit's meetings, stops, meals and desks by day, with the minutes on foot between them. */
export async function getItinerary(db: Db, visitId: string): Promise<Itinerary> {
  const { officeId, firstDay, lastDay } = await db.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: { officeId: true, firstDay: true, lastDay: true },
  })
  const { id, name, address, timeZone, latitude, longitude } = await getOffice(db, officeId)
  const office = { id, name, address, timeZone, latitude, longitude }
  const items = await listTimedItems(db, visitId)
  const days = intoDays(items, await listDeskHalves(db, visitId), { firstDay, lastDay }, office)
  return { visitId, office, firstDay, lastDay, days }
}

/** The visit as planning sees it, or null. */
export async function findPlannedVisit(db: Db, visitId: string): Promise<PlannedVisit | null> {
  const row = await db.visit.findUnique({
    where: { id: visitId },
    select: {
      id: true,
      officeId: true,
      contactId: true,
      hostId: true,
      firstDay: true,
      lastDay: true,
      decision: true,
      closedAt: true,
      contact: { select: { nameToShow: true } },
    },
  })
  if (!row) return null
  const { contact, ...visit } = row
  return { ...visit, nameToShow: contact.nameToShow }
}

async function listTimedItems(db: Db, visitId: string): Promise<readonly TimedItem[]> {
  const attended = await db.meetingAttendee.findMany({
    where: { visitId, status: 'planned' },
    select: { meeting: { include: meetingParts } },
  })
  const stops = await db.stop.findMany({ where: { visitId, status: 'planned' }, include: stopParts })
  const meetings = attended.map(({ meeting }) => toMeetingItem(meeting, visitId))
  return [...meetings, ...stops.map(toStopItem)]
}

async function listDeskHalves(db: Db, visitId: string): Promise<readonly DeskHalf[]> {
  const rows = await db.deskBooking.findMany({
    where: { visitId },
    include: { desk: { include: { area: true } } },
  })
  return rows.map(({ date, half, deskId, desk }) => ({
    date,
    half: half as Half,
    deskId,
    label: desk.label,
    area: desk.area.name,
  }))
}
