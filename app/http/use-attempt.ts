import { useRef } from 'react'

/** Counts the answers to a form, so that the list of what is wrong takes the focus anew after each. */
export function useAttempt(answer: unknown): number {
  const seen = useRef({ answer, count: 0 })
  if (seen.current.answer !== answer) seen.current = { answer, count: seen.current.count + 1 }
  return seen.current.count
}
