import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type Introduction, type IntroductionAnswer, type Question } from './model.ts'

export type OfferRefusal = 'question-confirmed' | 'introduction-offered' | 'introduction-open'
export type AnswerIntroductionRefusal = 'introduction-over'

/** Whether it still waits for somebody's word. */
export function isOpen({ askerAnswer, staffAnswer, madeAt }: Introduction): boolean {
  return madeAt === null && askerAnswer !== 'declined' && staffAnswer !== 'declined'
}

/** The person to whom the asker is to be introduced takes the question meanwhile. One offer at a time, and each person once. */
export function offerIntroduction(
  question: Question,
  earlier: readonly Introduction[],
  staffId: string,
): Result<Question, OfferRefusal> {
  if (question.state === 'confirmed') return refuse('question-confirmed')
  if (earlier.some(isOpen)) return refuse('introduction-open', 'introduceTo')
  if (earlier.some((each) => each.staffId === staffId)) return refuse('introduction-offered', 'introduceTo')
  return accept({ ...question, state: 'routed', routedToId: staffId, revision: question.revision + 1 })
}

type Answering = Readonly<{ side: 'asker' | 'staff'; answer: Exclude<IntroductionAnswer, 'waiting'>; now: Date }>

/** One of the two says yes or no. With the second yes they are introduced. Saying the same again changes nothing. */
export function answerIntroduction(
  introduction: Introduction,
  { side, answer, now }: Answering,
): Result<Introduction, AnswerIntroductionRefusal> {
  const field = side === 'asker' ? 'askerAnswer' : 'staffAnswer'
  if (introduction[field] === answer) return accept(introduction)
  if (!isOpen(introduction)) return refuse('introduction-over')
  const answered = { ...introduction, [field]: answer, revision: introduction.revision + 1 }
  const isMade = answered.askerAnswer === 'agreed' && answered.staffAnswer === 'agreed'
  return accept(isMade ? { ...answered, madeAt: now } : answered)
}

/** The introduction is the answer; the asker still has the last word. */
export function answerByIntroduction(question: Question, now: Date): Question {
  if (question.state === 'confirmed') return question
  return { ...question, state: 'answered', answeredAt: now, revision: question.revision + 1 }
}
