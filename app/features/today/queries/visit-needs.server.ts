import { type StaffActor } from '#app/access/policy.ts'
import { type Office } from '#app/features/offices/model.ts'
import { answerDueOn } from '#app/features/visits/rules/decision.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Need } from '../model.ts'

/** Within how many days of the first one an access need without an arrangement is brought up. */
const accessDays = 7

/** The requests of an office that nobody has answered, and those whose visitor has answered a question. */
export async function listRequests(office: Office, today: LocalDate): Promise<readonly Need[]> {
  const rows = await db.visit.findMany({
    where: { officeId: office.id, decision: 'requested', lastDay: { gte: today } },
    select: {
      id: true,
      firstDay: true,
      lastDay: true,
      createdAt: true,
      emailConfirmedAt: true,
      contact: { select: { nameToShow: true, email: true } },
      letters: { orderBy: { createdAt: 'desc' }, take: 1, select: { fromKind: true, createdAt: true } },
    },
  })
  return rows.map(({ id, firstDay, lastDay, createdAt, emailConfirmedAt, contact, letters }) => {
    const answer = letters.find(({ fromKind }) => fromKind === 'visitor')
    const since = answer?.createdAt ?? createdAt
    const asked = toLocalDate(since, office.timeZone)
    return {
      id: `request-${id}`,
      kind: answer ? 'answered' : 'request',
      visitId: id,
      name: contact.nameToShow,
      firstDay,
      lastDay,
      since,
      dueOn: answerDueOn({ asked, firstDay }, office.openingHours, office.closures),
      confirmed: emailConfirmedAt !== null || contact.email === null,
    }
  })
}

/** Visits about to begin whose access needs nobody has arranged. */
export async function listOpenAccessNeeds({ id: officeId }: Office, today: LocalDate): Promise<readonly Need[]> {
  const rows = await db.visit.findMany({
    where: {
      officeId,
      decision: 'approved',
      closedAt: null,
      firstDay: { lte: addDays(today, accessDays) },
      lastDay: { gte: today },
      accessNeeds: { some: { arrangedAt: null } },
    },
    select: {
      id: true,
      firstDay: true,
      createdAt: true,
      contact: { select: { nameToShow: true } },
      _count: { select: { accessNeeds: { where: { arrangedAt: null } } } },
    },
  })
  return rows.map(({ id, firstDay, createdAt, contact, _count }) => ({
    id: `access-${id}`,
    kind: 'access',
    visitId: id,
    name: contact.nameToShow,
    count: _count.accessNeeds,
    firstDay,
    since: createdAt,
  }))
}

/** Visitors who said that they come later than planned and have not come yet. */
export async function listLate(actor: StaffActor, now: Date, onlyHosted: boolean): Promise<readonly Need[]> {
  const rows = await db.visit.findMany({
    where: {
      officeId: actor.officeId,
      decision: 'approved',
      lateUntil: { gt: now },
      ...(onlyHosted && { hostId: actor.staffId }),
    },
    select: { id: true, lateUntil: true, updatedAt: true, contact: { select: { nameToShow: true } } },
  })
  return rows.flatMap(({ id, lateUntil, updatedAt, contact }) =>
    lateUntil
      ? [{ id: `late-${id}`, kind: 'late' as const, visitId: id, name: contact.nameToShow, until: lateUntil, since: updatedAt }]
      : [],
  )
}

/** The next visits that somebody hosts. */
export async function listHosted(actor: StaffActor, today: LocalDate) {
  const rows = await db.visit.findMany({
    where: { hostId: actor.staffId, decision: 'approved', closedAt: null, lastDay: { gte: today } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
    take: 6,
    select: { id: true, firstDay: true, lastDay: true, contact: { select: { nameToShow: true, homeWiki: true } } },
  })
  return rows.map(({ contact, ...visit }) => ({ ...visit, name: contact.nameToShow, homeWiki: contact.homeWiki }))
}
