import { type StaffActor } from '#app/access/policy.ts'
import { mayReadLiaisonNotes, mayRecordOutcome } from '#app/access/policy/outcomes.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { db } from '#app/storage/client.server.ts'
import { lastTimeOf } from '../queries.server.ts'
import { listOwners } from './owners.server.ts'
import { getStory } from './story.server.ts'

type Reading = Readonly<{ actor: StaffActor; timeZone: string; today: LocalDate; now: Date }>

/** A contact's story, what to remember of the last visit, and the visit of which an outcome can be written down. */
export async function getContactOutcomes(contactId: string, reading: Reading) {
  const { actor, today, now } = reading
  const [story, lastTime, latest] = await Promise.all([
    getStory(contactId, reading),
    lastTimeOf(db, contactId, null, { withLiaisonOnly: mayReadLiaisonNotes(actor), now }),
    db.visit.findFirst({
      where: { contactId, decision: 'approved', firstDay: { lte: today } },
      orderBy: { firstDay: 'desc' },
    }),
  ])
  const recordable = latest && mayRecordOutcome(actor, latest) ? latest : null
  return {
    story,
    lastTime,
    owners: recordable ? await listOwners(db, recordable.officeId) : [],
    recordable: recordable && {
      id: recordable.id,
      firstDay: recordable.firstDay,
      lastDay: recordable.lastDay,
      hostId: recordable.hostId,
    },
  }
}
