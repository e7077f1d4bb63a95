import { useEffect, useRef } from 'react'
import { fetchCopy } from './kept-copy.ts'

const withinMs = 15_000
const betweenMs = 10_000
const showAgainMs = 300_000

type Page = Readonly<{
  /** While developing there is no program to keep. */
  isBuilt: boolean
  /** When the page's data were made: with newer ones the copy is made anew. */
  from: string
}>

/** Keeps what the desk needs for the time without a network: the program that draws it, and a copy of its list. */
export function useKeptDesk({ isBuilt, from }: Page): void {
  const fetchedAt = useRef(0)
  useEffect(() => {
    if (isBuilt && isAble()) void keepShell()
  }, [isBuilt])
  useEffect(() => {
    if (!isBuilt || !isAble()) return
    const wait = Math.max(0, fetchedAt.current + betweenMs - Date.now())
    const timer = setTimeout(() => {
      fetchedAt.current = Date.now()
      void fetchCopy(withinMs).then((fetched) => {
        document.documentElement.dataset.copy = fetched
      })
    }, wait)
    return () => clearTimeout(timer)
  }, [isBuilt, from])
}

function isAble(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator && 'caches' in window && 'indexedDB' in window
}

async function keepShell(): Promise<void> {
  await navigator.serviceWorker.register('/desk-sw.js', { scope: '/desk' })
  const { active } = await navigator.serviceWorker.ready
  if (!active) return
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }: MessageEvent<boolean>) => {
    document.documentElement.dataset.shell = data ? 'kept' : 'missing'
  }
  active.postMessage({ kind: 'keep' }, [port2])
  if (await mustShow()) {
    active.postMessage({ kind: 'show' })
    location.reload()
  }
}

/** Whether something waits in this browser that only the kept program sends: taps of somebody whose session ended. */
async function mustShow(): Promise<boolean> {
  const last = Number(sessionStorage.getItem('desk-shown') ?? 0)
  if (Date.now() - last < showAgainMs || !(await hasWaiting())) return false
  sessionStorage.setItem('desk-shown', String(Date.now()))
  return true
}

async function hasWaiting(): Promise<boolean> {
  const bases = await indexedDB.databases()
  if (!bases.some(({ name }) => name === 'foyer-desk')) return false
  const opening = indexedDB.open('foyer-desk')
  return new Promise((resolve) => {
    opening.onerror = () => resolve(false)
    opening.onsuccess = () => {
      const asking = opening.result.transaction('outbox').objectStore('outbox').getAll() as IDBRequest<{ taken?: boolean }[]>
      asking.onerror = () => resolve(false)
      asking.onsuccess = () => {
        opening.result.close()
        resolve(asking.result.some(({ taken }) => !taken))
      }
    }
  })
}
