import { isStaff, type StaffActor } from '#app/access/policy.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { db } from '#app/storage/client.server.ts'
import { type Need } from '../model.ts'

const soonDays = 7

/** The promises that are late or due within a week: of the whole office for the liaison, else one's own. */
export async function getPromises(actor: StaffActor, today: LocalDate, everybody: boolean) {
  const where = { keptAt: null, owner: everybody ? { officeId: actor.officeId } : { id: actor.staffId } }
  const [open, rows] = await Promise.all([
    db.promise.count({ where }),
    db.promise.findMany({
      where: { ...where, dueOn: { lte: addDays(today, soonDays) } },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: 5,
      select: {
        id: true,
        text: true,
        dueOn: true,
        owner: { select: { name: true } },
        contact: { select: { nameToShow: true } },
        visit: { select: { contact: { select: { nameToShow: true } } } },
      },
    }),
  ])
  return {
    open,
    due: rows.map(({ id, text, dueOn, owner, contact, visit }) => ({
      id,
      text,
      dueOn,
      owner: owner.name,
      to: contact?.nameToShow ?? visit?.contact.nameToShow ?? null,
    })),
  }
}

/** The questions that are not answered, and those among them that wait for this person. */
export async function getQuestions(actor: StaffActor) {
  const rows = await db.question.findMany({
    where: { state: { in: ['received', 'routed'] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, nameToShow: true, state: true, routedToId: true, createdAt: true },
  })
  const mine = rows.filter(({ state, routedToId }) =>
    state === 'received' ? isStaff(actor, 'liaison') : routedToId === actor.staffId,
  )
  const needs: readonly Need[] = mine.map(({ id, nameToShow, createdAt }) => ({
    id: `question-${id}`,
    kind: 'question',
    questionId: id,
    name: nameToShow,
    since: createdAt,
  }))
  return { open: rows.length, mine: mine.length, oldest: rows[0]?.createdAt ?? null, needs }
}
