import { mayPlanVisit, type StaffActor } from '#app/access/policy.ts'
import { sideOfIntroduction } from '#app/access/policy/questions.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type Db } from '#app/storage/client.server.ts'
import { introductionsOf } from '../introduction-repository.server.ts'
import { isOpen } from '../introduction-rules.ts'

type Reading = Readonly<{
  actor: StaffActor
  question: Readonly<{ id: string; contactId: string | null; email: string }>
  now: Date
}>

/** The introductions that a question led to, as its page for staff shows them. */
export async function listIntroductions(db: Db, { actor, question, now }: Reading) {
  const introductions = await introductionsOf(db, question.id)
  if (introductions.length === 0) return []
  const ids = introductions.map(({ staffId }) => staffId)
  const people = await db.staff.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const meetingAt = await findPlaceToMeet(db, { actor, question, now })
  return introductions.map((introduction) => {
    const { id, staffId, note, askerAnswer, staffAnswer, madeAt } = introduction
    const isMine = sideOfIntroduction(actor, introduction) === 'staff'
    return {
      ...{ id, note, askerAnswer, staffAnswer, madeAt, isOpen: isOpen(introduction) },
      name: people.find((person) => person.id === staffId)?.name ?? '',
      mayAnswer: isMine && isOpen(introduction) && staffAnswer === 'waiting',
      askerAddress: isMine && madeAt ? question.email : null,
      meetingAt: madeAt ? meetingAt : null,
    }
  })
}

/** The visit at which the two can meet: the asker's next one, where this reader may plan it. */
async function findPlaceToMeet(db: Db, { actor, question: { contactId }, now }: Reading): Promise<string | null> {
  if (!contactId) return null
  const visit = await db.visit.findFirst({
    where: { contactId, decision: 'approved', closedAt: null, lastDay: { gte: toLocalDate(now, getOfficeClock(actor.officeId).timeZone) } },
    orderBy: { firstDay: 'asc' },
    select: { id: true, hostId: true, contactId: true, officeId: true },
  })
  return visit && mayPlanVisit(actor, visit) ? visit.id : null
}
