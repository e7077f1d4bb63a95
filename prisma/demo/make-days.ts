import { addStop } from '#app/features/itineraries/commands/add-stop.server.ts'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { sendPlan } from '#app/features/itineraries/commands/send-plan.server.ts'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { recordDeparture } from '#app/features/reception/commands/record-departure.server.ts'
import { addDays, eachDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Making } from './house.ts'
import { type DemoStaff } from './make-staff.ts'
import { at, type DemoVisit } from './make-visits.ts'
import { teams } from './people.ts'

const starts = ['10:00', '11:00', '13:30', '14:30', '15:30'] as const
const half = (start: string) =>
  start.endsWith(':00') ? start.replace(':00', ':45') : start.replace(':30', ':59').replace(':59', ':55')

/** Meetings with staff and stops in the city on the days of a visit; some invitations are accepted, some wait. */
export async function planDays(
  making: Making,
  visit: DemoVisit,
  staff: readonly DemoStaff[],
  roomIds: readonly string[],
): Promise<void> {
  const { random, actor, timeZone } = making
  const { visitId, stay } = visit
  const planned = at(stay.firstDay, '08:00', timeZone, -4, making.now)
  const places = await db.place.findMany({
    where: { category: { in: ['eat', 'see', 'coffee'] }, walkMinutesFromOffice: { lte: 20 } },
    orderBy: { slug: 'asc' },
  })
  for (const date of eachDate(stay.firstDay, stay.lastDay).slice(0, 2)) {
    for (const start of random.some(starts, 2)) {
      const order = meetingOf(making, visit, staff, roomIds)
      const local = { start: `${date}T${start}`, end: `${date}T${half(start)}` }
      const outcome = await planMeeting(actor, { ...order, local, formToken: random.id(), now: planned })
      if (outcome.ok) await answer(making, outcome.value.meetingId, planned)
    }
    const place = random.pick(places)
    const local = { start: `${date}T12:15`, end: `${date}T13:15` }
    const meal = { visitId, kind: 'meal', placeId: place.id, title: '', note: '', wishId: null, local } as const
    await addStop(actor, { ...meal, evenIfClosed: true, formToken: random.id(), now: planned })
  }
  await sendPlan(actor, { visitId, now: planned })
}

function meetingOf(
  { random }: Making,
  { visitId, host }: DemoVisit,
  staff: readonly DemoStaff[],
  roomIds: readonly string[],
) {
  const other = random.pick(staff)
  const title = random.pick(other.topics.length > 0 ? other.topics : (teams[0]?.topics ?? []))
  const withHost = random.chance(0.3) && other.staffId !== host.staffId
  const staffIds = withHost ? [host.staffId, other.staffId] : [other.staffId]
  const venue = random.chance(0.15)
    ? { roomId: null, onlineUrl: `https://meet.example.org/${random.id().slice(0, 8)}` }
    : { roomId: random.pick(roomIds), onlineUrl: null }
  return { visitId, title, note: '', staffIds, venue, wishId: null, allowOverlap: false }
}

async function answer({ random }: Making, meetingId: string, now: Date): Promise<void> {
  const meeting = await db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: { attendees: { orderBy: { id: 'asc' } } },
  })
  for (const { id, staffId } of meeting.attendees) {
    if (staffId === null || random.chance(0.3)) continue
    const invited = { kind: 'invited', attendeeId: id, staffId } as const
    const seen = { start: meeting.startsAt, end: meeting.endsAt }
    await answerInvitation(invited, {
      attendeeId: id,
      answer: random.chance(0.92) ? 'accepted' : 'declined',
      seen,
      now,
    })
  }
}

/** In and out on each day that has passed; on the day of the making some are still inside. */
export async function passTheDoor(making: Making, { visitId, stay }: DemoVisit): Promise<void> {
  const { random, actor, timeZone, now } = making
  const today = toLocalDate(now, timeZone)
  const guest = { kind: 'visit', id: visitId } as const
  const lastSeen = stay.lastDay < today ? stay.lastDay : addDays(today, -1)
  for (const date of eachDate(stay.firstDay, lastSeen)) {
    const arrived = at(date, `09:${String(random.between(10, 55))}`, timeZone, 0, now)
    await recordArrival(actor, { eventId: random.id(), guest, now: arrived })
    await recordDeparture(actor, {
      eventId: random.id(),
      guest,
      now: at(date, `17:${String(random.between(10, 55))}`, timeZone, 0, now),
    })
  }
  if (stay.fate === 'here' && stay.firstDay <= today && today <= stay.lastDay)
    await comeInToday(making, visitId)
}

/** Within the last hours, whatever time of day it is: a demonstration is looked at at night, too. */
async function comeInToday({ random, actor, timeZone, now }: Making, visitId: string): Promise<void> {
  const arrived = new Date(now.getTime() - random.between(20, 110) * 60_000)
  if (toLocalDate(arrived, timeZone) !== toLocalDate(now, timeZone)) return
  const guest = { kind: 'visit', id: visitId } as const
  await recordArrival(actor, { eventId: random.id(), guest, now: arrived })
  if (random.chance(0.25))
    await recordDeparture(actor, { eventId: random.id(), guest, now: new Date(now.getTime() - 10 * 60_000) })
}
