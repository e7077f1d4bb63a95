import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { type WaitingVisitor } from '../model.ts'

const everyMs = 10_000

/** Who waits, asked anew every ten seconds while the page is looked at, and as soon as it is looked at again. */
export function useWaiting(atFirst: readonly WaitingVisitor[]): readonly WaitingVisitor[] {
  const { data, load } = useFetcher<Readonly<{ waiting: readonly WaitingVisitor[] }>>()
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) load('/arrivals')
    }
    const timer = setInterval(ask, everyMs)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [load])
  return data?.waiting ?? atFirst
}
