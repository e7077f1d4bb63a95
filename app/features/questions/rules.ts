import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Question } from './model.ts'

export type RouteRefusal = 'question-confirmed' | 'question-routed-there'
export type AnswerRefusal = 'question-confirmed'
export type ConfirmRefusal = 'question-not-answered'

/** More questions of one address in a day, or of all in an hour, are somebody playing. */
const mostOfAddress = 5
const mostOfAll = 100

export function mayAskMore({ ofAddress, ofAll }: Readonly<{ ofAddress: number; ofAll: number }>): boolean {
  return ofAddress < mostOfAddress && ofAll < mostOfAll
}

/** A named person takes the question. One that was answered waits for an answer again. */
export function routeQuestion(question: Question, staffId: string): Result<Question, RouteRefusal> {
  if (question.state === 'confirmed') return refuse('question-confirmed')
  if (question.state === 'routed' && question.routedToId === staffId) return refuse('question-routed-there', 'staffId')
  return accept(next(question, { state: 'routed', routedToId: staffId }))
}

/** The question is answered, or its answer put right, until the asker confirms it. */
export function answerQuestion(
  question: Question,
  { answer, byId, now }: Readonly<{ answer: string; byId: string | null; now: Date }>,
): Result<Question, AnswerRefusal> {
  if (question.state === 'confirmed') return refuse('question-confirmed')
  const routedToId = question.routedToId ?? byId
  return accept(next(question, { state: 'answered', answer, answeredAt: now, routedToId }))
}

/** The asker says that it is answered. Saying it twice changes nothing. */
export function confirmAnswer(question: Question, now: Date): Result<Question, ConfirmRefusal> {
  if (question.state === 'confirmed') return accept(question)
  if (question.state !== 'answered') return refuse('question-not-answered')
  return accept(next(question, { state: 'confirmed', confirmedAt: now }))
}

/** The asker says what is still missing: the question goes back to who answered. */
export function askAgain(question: Question, more: string): Result<Question, ConfirmRefusal> {
  if (question.state !== 'answered' && question.state !== 'confirmed') return refuse('question-not-answered')
  const state = question.routedToId === null ? 'received' : 'routed'
  return accept(next(question, { state, text: `${question.text}\n\n${more}`, answeredAt: null, confirmedAt: null }))
}

/** Whole days that a question has been waiting. */
export function ageInDays(createdAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / 86_400_000))
}

function next(question: Question, changes: Partial<Question>): Question {
  return { ...question, ...changes, revision: question.revision + 1 }
}
