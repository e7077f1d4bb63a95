import { type StaffActor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { longestVisitInDays } from '../rules/days.ts'
import { listHostCandidates } from './host-facts.server.ts'

/** What the page for adding a visit shows: the contact it is for, if one is named, and who could host. */
export async function getAddVisit(actor: StaffActor, contactId: string | null, now: Date) {
  const { id, timeZone } = await getOffice(db, actor.officeId)
  const today = toLocalDate(now, timeZone)
  const soon = { id: '', officeId: id, firstDay: today, lastDay: addDays(today, longestVisitInDays) }
  const hosts = await listHostCandidates(soon)
  const contact =
    contactId &&
    (await db.contact.findUnique({ where: { id: contactId }, select: { id: true, nameToShow: true, locale: true } }))
  return { today, contact: contact || null, hosts: hosts.map(({ id: hostId, name }) => ({ id: hostId, name })) }
}
