import { mayReadVisit, mayReadVisits, type StaffActor } from '#app/access/policy.ts'
import { listMeetingsOfStaff } from '#app/features/itineraries/queries/meetings.server.ts'
import { findStaffMember } from '#app/features/staff/queries.server.ts'
import { type Decision } from '#app/features/visits/model.ts'
import { doorFactsOf, neverAtTheDoor } from '#app/features/visits/queries.server.ts'
import { visitState } from '#app/features/visits/state.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'

const shownVisits = 20

/** A colleague with the visits they host and what they have before them. Null when nobody such works there. */
export async function getColleague(actor: StaffActor, staffId: string, now: Date) {
  const person = await findStaffMember(staffId)
  if (!person || person.officeId !== actor.officeId) return null

  const { timeZone } = person.office
  const mayRead = mayReadVisits(actor) || actor.staffId === staffId
  return {
    person,
    timeZone,
    visits: await listVisitsOf(actor, staffId, toLocalDate(now, timeZone)),
    meetings: mayRead ? await listMeetings(staffId, now) : null,
  }
}

async function listVisitsOf(actor: StaffActor, hostId: string, today: string) {
  const rows = await db.visit.findMany({
    where: { hostId, officeId: actor.officeId, decision: 'approved' },
    orderBy: [{ firstDay: 'desc' }, { id: 'asc' }],
    take: shownVisits,
    include: { contact: { select: { nameToShow: true } } },
  })
  const doors = await doorFactsOf(db, rows.map(({ id }) => id))
  return rows.map((row) => ({
    id: row.id,
    name: row.contact.nameToShow,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    state: visitState({ ...row, decision: row.decision as Decision }, doors.get(row.id) ?? neverAtTheDoor, today),
    mayOpen: mayReadVisit(actor, row),
  }))
}

async function listMeetings(staffId: string, now: Date) {
  const meetings = await listMeetingsOfStaff(db, staffId, { from: now, take: 10 })
  return meetings.map(({ id, title, start, visitors, room }) => ({
    id,
    title,
    start,
    place: room?.name ?? null,
    visitors: visitors.map(({ nameToShow }) => nameToShow),
  }))
}
