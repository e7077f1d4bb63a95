import { mayReadPrivatePart, mayReadVisit, type Actor, type VisitSubject } from '#app/access/policy.ts'
import { listStaffChoices } from '#app/features/staff/queries.server.ts'
import { listOf } from '#app/lib/json-list.ts'
import { accept, refuse } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { type Visit } from '../model.ts'
import { findVisit } from '../repository.server.ts'

const named = { select: { id: true, name: true } } as const

/** All that is known of a visit, for the page where the liaison and its host read it; or a refusal. */
export async function getVisitOverview(actor: Actor, id: string) {
  const [visit, parts] = await Promise.all([findVisit(db, id), readParts(id)])
  if (!visit || !parts) return refuse('not-found')
  if (!mayReadVisit(actor, visit)) return refuse('not-allowed')

  const { officeId, hostId, contactId } = visit
  const subject: VisitSubject = { id, officeId, hostId, contactId }
  const [colleagues, earlier] = await Promise.all([listStaffChoices(officeId), listEarlierVisits(visit)])
  return accept({
    subject,
    closed: visit.closedAt !== null,
    takesPlace: visit.decision !== 'declined' && visit.decision !== 'cancelled',
    colleagues,
    earlier,
    ...toWritten(visit, parts),
    secret: mayReadPrivatePart(actor, visit) ? toSecret(visit, parts) : null,
  })
}

type Parts = NonNullable<Awaited<ReturnType<typeof readParts>>>

function readParts(id: string) {
  return db.visit.findUnique({
    where: { id },
    select: {
      createdAt: true,
      nameWritten: true,
      contact: true,
      wishes: { orderBy: { rank: 'asc' }, select: { id: true, text: true, staff: named, place: named } },
      accessNeeds: { orderBy: { need: 'asc' }, select: { id: true, need: true, note: true, owner: named, arrangedAt: true } },
      letters: { orderBy: { createdAt: 'asc' }, select: { id: true, fromKind: true, text: true, createdAt: true } },
      deskBookings: { select: { date: true, half: true, desk: { select: { label: true } } } },
    },
  })
}

/** What the visitor wrote for all who work on the visit. */
function toWritten(visit: Visit, { createdAt, contact, wishes, letters, deskBookings }: Parts) {
  return {
    asked: createdAt,
    purpose: visit.purpose,
    halves: visit.halves.map(({ date, half }) => ({
      date,
      half,
      desk: deskBookings.find((booking) => booking.date === date && booking.half === half)?.desk.label ?? null,
    })),
    deskNeeded: visit.deskNeeded,
    guideInterests: visit.guideInterests,
    arrivesBy: visit.arrivesBy,
    photoChoice: visit.photoChoice,
    badgeExtras: visit.badgeExtras,
    visaLetter: visit.visaLetter,
    wishes,
    letters,
    contact: {
      id: contact.id,
      howToSay: contact.howToSay,
      pronouns: contact.pronouns,
      username: contact.username,
      languages: listOf(contact.languages),
      affiliates: listOf(contact.affiliates),
    },
  }
}

/** What the visitor told the liaison alone. */
function toSecret(visit: Visit, { contact, accessNeeds, nameWritten }: Parts) {
  return {
    nameWritten: nameWritten === contact.nameToShow ? '' : nameWritten,
    needs: accessNeeds,
    email: contact.email,
    phone: contact.phone,
    diet: visit.diet,
    dietNote: visit.dietNote,
    emergencyName: visit.emergencyName,
    emergencyPhone: visit.emergencyPhone,
    trustCheck: visit.trustCheck,
  }
}

/** The earlier visits of a contact that took place, the latest first. */
function listEarlierVisits({ contactId, firstDay }: Visit) {
  return db.visit.findMany({
    where: { contactId, lastDay: { lt: firstDay }, decision: 'approved' },
    orderBy: { firstDay: 'desc' },
    take: 5,
    select: { id: true, firstDay: true, lastDay: true, purpose: true, host: named },
  })
}
