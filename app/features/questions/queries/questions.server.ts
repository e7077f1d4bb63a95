import { type StaffActor } from '#app/access/policy.ts'
import { mayReadContacts } from '#app/access/policy/contacts.ts'
import {
  mayAnswerQuestion,
  mayReadAllQuestions,
  mayReadQuestion,
  mayRouteQuestion,
} from '#app/access/policy/questions.ts'
import { accept, refuse } from '#app/lib/result.ts'
import { db } from '#app/storage/client.server.ts'
import { type Question as Row } from '#app/storage/generated/client.ts'
import { type QuestionState } from '../model.ts'
import { ageInDays } from '../rules.ts'
import { listIntroductions } from './introductions.server.ts'
import { listAnswerers } from './answerers.server.ts'

/** How many confirmed questions are shown: the latest. */
const confirmedShown = 30

/** Questions by where they stand, the longest waiting first. Hosts see those that were handed to them. */
export async function listQuestions(actor: StaffActor, now: Date) {
  const where = mayReadAllQuestions(actor) ? {} : { routedToId: actor.staffId }
  const include = { routedTo: { select: { name: true } } } as const
  const [open, confirmed] = await Promise.all([
    db.question.findMany({ where: { ...where, state: { not: 'confirmed' } }, orderBy: { createdAt: 'asc' }, include }),
    db.question.findMany({
      where: { ...where, state: 'confirmed' },
      orderBy: { confirmedAt: 'desc' },
      take: confirmedShown,
      include,
    }),
  ])
  return [...open, ...confirmed].map((row) => ({
    id: row.id,
    name: row.nameToShow,
    text: row.text,
    state: row.state as QuestionState,
    routedTo: row.routedTo?.name ?? null,
    createdAt: row.createdAt,
    days: ageInDays(row.createdAt, row.confirmedAt ?? now),
  }))
}

/** A question with what this reader may do about it. The asker's address is the liaison's to see. */
export async function getQuestion(actor: StaffActor, id: string, now: Date) {
  const row = await db.question.findUnique({ where: { id }, include: { routedTo: { select: { name: true } } } })
  if (!row) return refuse('not-found')
  if (!mayReadQuestion(actor, row)) return refuse('not-allowed')

  const mayDo = permissionsOf(actor, row)
  return accept({
    id,
    name: row.nameToShow,
    ...whoAsked(actor, row),
    locale: row.locale,
    text: row.text,
    state: row.state as QuestionState,
    routedTo: row.routedTo?.name ?? null,
    routedToId: row.routedToId,
    answer: row.answer,
    createdAt: row.createdAt,
    answeredAt: row.answeredAt,
    confirmedAt: row.confirmedAt,
    days: ageInDays(row.createdAt, row.confirmedAt ?? now),
    revision: row.revision,
    ...mayDo,
    introductions: await listIntroductions(db, { actor, question: row, now }),
    answerers: mayDo.mayRoute ? await listAnswerers(db, actor.officeId) : [],
  })
}

function permissionsOf(actor: StaffActor, row: Row) {
  const isOpen = row.state !== 'confirmed'
  return { mayRoute: isOpen && mayRouteQuestion(actor), mayAnswer: isOpen && mayAnswerQuestion(actor, row) }
}

function whoAsked(actor: StaffActor, { email, contactId }: Row) {
  return {
    email: mayReadAllQuestions(actor) ? email : null,
    contactId: mayReadContacts(actor) ? contactId : null,
  }
}
