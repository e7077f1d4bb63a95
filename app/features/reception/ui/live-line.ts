const address = '/desk/live'
const pollMs = 10_000
/** Without a word for this long a line is dead; the house says one each 15 seconds. */
const deafMs = 40_000
const firstRetryMs = 2_000
const lastRetryMs = 60_000

export type LineState = 'live' | 'polling'

type Ends = Readonly<{
  /** The number that the page was made with. */
  known: number
  /** There is something new, or it is time to look. */
  onNews: () => void
  onState: (state: LineState) => void
}>

type Line = {
  source: EventSource | null
  seen: number
  heardAt: number
  failures: number
  retryAt: number
  polledAt: number
}

/**
 * Listens to the house while somebody looks at the page, and asks each ten seconds while that is not possible.
 * Answers what ends it.
 */
export function openLine({ known, onNews, onState }: Ends): () => void {
  const line: Line = { source: null, seen: known, heardAt: 0, failures: 0, retryAt: 0, polledAt: Date.now() }

  const close = () => {
    line.source?.close()
    line.source = null
  }
  const hear = ({ data }: MessageEvent<string>) => {
    Object.assign(line, { heardAt: Date.now(), failures: 0 })
    onState('live')
    if (Number(data) === line.seen) return
    line.seen = Number(data)
    onNews()
  }
  const fail = () => {
    close()
    Object.assign(line, { retryAt: Date.now() + pauseAfter(line.failures), failures: line.failures + 1 })
    onState('polling')
  }
  const open = () => {
    close()
    const source = new EventSource(address)
    source.addEventListener('message', hear)
    source.addEventListener('again', open)
    source.addEventListener('error', fail)
    Object.assign(line, { source, heardAt: Date.now() })
  }
  const look = () => {
    const now = Date.now()
    if (line.source && now - line.heardAt > deafMs) fail()
    if (!line.source && now >= line.retryAt) {
      if ('EventSource' in window) open()
      else fail()
    }
    if (line.failures === 0 || now - line.polledAt < pollMs) return
    line.polledAt = now
    void isThere().then((there) => there && onNews())
  }
  return whileSeen(look, close, onNews)
}

/** Ever longer, and for each page a little different: they are not to come back all at once. */
function pauseAfter(failures: number): number {
  return Math.min(lastRetryMs, firstRetryMs * 2 ** failures) * (1 + Math.random() / 2)
}

/** Whether the house answers: a page that asks for its data in vain would become a page about that. */
function isThere(): Promise<boolean> {
  return fetch('/healthz', { cache: 'no-store' }).then(({ ok }) => ok, () => false)
}

/** Looks each second while the page is to be seen; a page that comes back is made new at once. */
function whileSeen(look: () => void, rest: () => void, onReturn: () => void): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  const turn = () => {
    clearInterval(timer)
    if (document.visibilityState === 'hidden') return rest()
    look()
    timer = setInterval(look, 1_000)
  }
  const comeBack = () => {
    turn()
    if (document.visibilityState === 'visible') onReturn()
  }
  turn()
  document.addEventListener('visibilitychange', comeBack)
  return () => {
    clearInterval(timer)
    rest()
    document.removeEventListener('visibilitychange', comeBack)
  }
}
