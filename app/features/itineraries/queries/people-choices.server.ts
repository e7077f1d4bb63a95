import { mayAllowOverlap, type Actor } from '#app/access/policy.ts'
import { accept, refuse } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { findPlannedVisit } from '../queries.server.ts'
import { listGuestChoices, listGuestsOf } from './guests.server.ts'
import { listStaffChoices } from './meeting-choices.server.ts'
import { getMeetingPage } from './meeting-page.server.ts'

/** What the form for a meeting's people begins with: who comes, and who else could. */
export async function getPeopleForm(actor: Actor, meetingId: string, now: Date) {
  const page = await getMeetingPage(actor, meetingId, now)
  if (!page.ok) return page
  const { meeting, mayChange } = page.value
  const visit = await findPlannedVisit(db, meeting.visit.id)
  if (!mayChange || !visit) return refuse('not-allowed')

  const coming = await listGuestsOf(db, { visitId: visit.id, attendees: meeting.visitors })
  const staff = await listStaffChoices(meeting.office.id, visit.hostId)
  const invited = meeting.staff.map(({ staffId, name }) => ({ id: staffId, name, team: null, hosts: false }))
  return accept({
    title: meeting.title,
    visitor: visit.nameToShow,
    revision: meeting.revision,
    staff: withThose(staff, invited),
    guests: withThose(
      await listGuestChoices(actor, visit),
      coming.map(({ id, nameToShow, firstDay, lastDay }) => ({ id, name: nameToShow, firstDay, lastDay })),
    ),
    mayAllowOverlap: mayAllowOverlap(actor),
    defaults: { staffIds: meeting.staff.map(({ staffId }) => staffId), guestIds: coming.map(({ id }) => id) },
  })
}

/** Who comes already stands among the choices, also who could not be chosen any more. */
function withThose<Choice extends Readonly<{ id: string }>>(
  choices: readonly Choice[],
  coming: readonly Choice[],
): Choice[] {
  const known = new Set(choices.map(({ id }) => id))
  return [...choices, ...coming.filter(({ id }) => !known.has(id))]
}
