import { type Answer } from '../model.ts'

/**
 * The answers of several people as one: declined when nobody is left who would come, waiting while somebody has not
 * answered, accepted otherwise. A meeting to which nobody was asked waits for nobody.
 */
export function jointAnswer(answers: readonly Answer[]): Answer {
  if (answers.includes('waiting')) return 'waiting'
  return answers.length > 0 && answers.every((answer) => answer === 'declined') ? 'declined' : 'accepted'
}
