import { type Half } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type VisitHalf } from '#app/features/visits/model.ts'
import { type Days } from '#app/features/visits/rules/days.ts'
import { db } from '#app/storage/client.server.ts'
import { findPlanAhead } from '../plan-repository.server.ts'
import { keptByDates } from '../rules/date-change.ts'

/** What a change of dates does to a plan, before it is made. Null dates: the visit is cancelled. */
export async function previewDates(
  visitId: string,
  days: (Days & Readonly<{ halves: readonly VisitHalf[] }>) | null,
  now: Date,
) {
  const visit = await db.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: { deskNeeded: true, host: { select: { name: true } }, office: { select: { timeZone: true } } },
  })
  const { timeZone } = visit.office
  const kept = days ? keptByDates(days, timeZone) : { start: () => false, half: () => false }
  const goes = ({ startsAt }: { startsAt: Date }) => !kept.start(startsAt)
  const { meetings, stops } = await findPlanAhead(db, visitId, now)
  const desks = await listDesks(visitId, toLocalDate(now, timeZone))
  const keptDesks = desks.filter(kept.half).length
  const wishedAhead = (days?.halves ?? []).filter(({ date }) => date >= toLocalDate(now, timeZone)).length
  return {
    timeZone,
    meetings: meetings.filter(goes).map(toLine),
    stops: stops.filter(goes).map(toLine),
    desks: desks.filter((desk) => !kept.half(desk)),
    deskless: visit.deskNeeded ? wishedAhead - keptDesks : 0,
    told: visit.host ? [visit.host.name] : [],
  }
}

function toLine({ id, title, startsAt }: { id: string; title: string; startsAt: Date }) {
  return { id, title, start: startsAt.toISOString() }
}

async function listDesks(visitId: string, from: string) {
  const rows = await db.deskBooking.findMany({
    where: { visitId, date: { gte: from } },
    include: { desk: { select: { label: true } } },
    orderBy: [{ date: 'asc' }, { half: 'desc' }],
  })
  return rows.map(({ id, date, half, desk }) => ({ id, date, half: half as Half, label: desk.label }))
}
