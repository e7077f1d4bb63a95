import { useEffect, useState } from 'react'
import { type WaitingVisitor } from '#app/features/reception/model.ts'

const everyMs = 10_000

/** Who waits, asked anew every ten seconds while the page is looked at, and as soon as it is looked at again. */
export function useWaiting(known: readonly WaitingVisitor[]): readonly WaitingVisitor[] {
  const [waiting, setWaiting] = useState(known)
  useEffect(() => setWaiting(known), [known])
  useEffect(() => {
    const look = () => void ask().then((answer) => answer && setWaiting(answer))
    const timer = setInterval(look, everyMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return waiting
}

/** Null where nobody looks, the house cannot be reached, or the session is over: then the page stays as it is. */
async function ask(): Promise<readonly WaitingVisitor[] | null> {
  if (document.visibilityState !== 'visible') return null
  const answer = await fetch('/arrivals', { redirect: 'manual' }).catch(() => null)
  if (!answer?.ok) return null
  const { waiting } = (await answer.json()) as Readonly<{ waiting: readonly WaitingVisitor[] }>
  return waiting
}
