import { useEffect, useRef, useState } from 'react'
import { openLine, type LineState } from './live-line.ts'

const freshMs = 60_000

/** How the page asks for its data anew, and whether it does so now. */
export type Renewal = Readonly<{ revalidate: () => void; state: 'idle' | 'loading' }>

type Page = Readonly<{ changes: number; from: string; renewal: Renewal }>

/**
 * Keeps the page as new as the house: made anew at each word of news, one question at a time, and once a minute in any
 * case, for some of it changes with the clock alone. What has the focus, what is typed and where one has scrolled stays.
 */
export function useLive({ changes, from, renewal: { revalidate, state } }: Page): LineState {
  const [line, setLine] = useState<LineState>('live')
  const [asked, setAsked] = useState(0)
  const answered = useRef(0)
  const known = useRef(changes)

  useEffect(() => {
    const ask = () => setAsked((count) => count + 1)
    return openLine({ known: known.current, onNews: ask, onState: setLine })
  }, [])
  useEffect(() => {
    if (state !== 'idle' || asked === answered.current) return
    answered.current = asked
    revalidate()
  }, [asked, state, revalidate])
  useEffect(() => {
    if (line !== 'live') return
    const timer = setTimeout(() => setAsked((count) => count + 1), freshMs)
    return () => clearTimeout(timer)
  }, [from, line])
  return line
}
