import { type Actor, isStaff } from '../policy.ts'

/** What the rules need to know of a question. */
export type QuestionSubject = Readonly<{ id: string; routedToId: string | null }>

/** The list of questions; each host sees those routed to them. */
export function mayBrowseQuestions(actor: Actor): boolean {
  return isStaff(actor, 'host', 'liaison', 'admin')
}

export function mayReadAllQuestions(actor: Actor): boolean {
  return isStaff(actor, 'liaison', 'admin')
}

export function mayReadQuestion(actor: Actor, question: QuestionSubject): boolean {
  return mayReadAllQuestions(actor) || isRoutedTo(actor, question) || asked(actor, question)
}

/** Choosing who answers, or handing the question on. */
export function mayRouteQuestion(actor: Actor): boolean {
  return isStaff(actor, 'liaison')
}

export function mayAnswerQuestion(actor: Actor, question: QuestionSubject): boolean {
  return isStaff(actor, 'liaison') || isRoutedTo(actor, question)
}

/** Only the asker can say that a question is answered. */
export function mayConfirmAnswer(actor: Actor, question: QuestionSubject): boolean {
  return actor.kind === 'system' || asked(actor, question)
}

/** Whose word on an introduction this is: the asker's, or that of the person named. Nobody else's counts. */
export function sideOfIntroduction(
  actor: Actor,
  introduction: Readonly<{ questionId: string; staffId: string }>,
): 'asker' | 'staff' | null {
  if (actor.kind === 'asker' && actor.questionId === introduction.questionId) return 'asker'
  return actor.kind === 'staff' && actor.staffId === introduction.staffId ? 'staff' : null
}

function isRoutedTo(actor: Actor, question: QuestionSubject): boolean {
  return actor.kind === 'staff' && actor.staffId === question.routedToId
}

function asked(actor: Actor, question: QuestionSubject): boolean {
  return actor.kind === 'asker' && actor.questionId === question.id
}
