/** A line of the audit log as far as its chain goes; `expected` is the hash that its content makes. */
type ChainLink = Readonly<{
  seq: number
  at: number
  action: string
  details: string
  previousHash: string
  hash: string
  expected: string
}>

type ChainFault = 'changed' | 'missing-before' | 'start-missing' | 'end-missing'

export type ChainVerdict =
  | Readonly<{ state: 'empty' }>
  | Readonly<{ state: 'unbroken'; since: number; lines: number; head: string }>
  | Readonly<{ state: 'broken'; seq: number; at: number | null; fault: ChainFault }>

/** What the chain says so far: the next link is held against it. */
export type ChainState = Readonly<{
  previous: ChainLink | null
  since: number
  lines: number
  startHash: string
  purged: readonly string[]
}>

export const chainStart: ChainState = { previous: null, since: 0, lines: 0, startHash: '', purged: [] }

type Step = Readonly<{ ok: true; state: ChainState } | { ok: false; verdict: ChainVerdict }>

/** Holds one line against the one before it and against its own content. */
export function followChain(state: ChainState, link: ChainLink): Step {
  const { previous } = state
  const broken = (fault: 'changed' | 'missing-before'): Step => ({
    ok: false,
    verdict: { state: 'broken', seq: link.seq, at: link.at, fault },
  })
  if (previous && link.previousHash !== previous.hash) return broken('missing-before')
  if (link.hash !== link.expected) return broken('changed')
  return {
    ok: true,
    state: {
      previous: link,
      since: previous ? state.since : link.at,
      lines: state.lines + 1,
      startHash: previous ? state.startHash : link.previousHash,
      purged: [...state.purged, ...purgedIn(link)],
    },
  }
}

/**
 * The end: a log that starts in the middle must say itself, in a later line, that its old lines had reached the end of
 * their time; and no line may be missing after the last (`lastSeq` is the highest number that was ever given).
 */
export function closeChain({ previous, since, lines, startHash, purged }: ChainState, lastSeq: number): ChainVerdict {
  if (!previous) return lastSeq === 0 ? { state: 'empty' } : { state: 'broken', seq: lastSeq, at: null, fault: 'end-missing' }
  if (startHash !== '' && !purged.includes(startHash)) {
    return { state: 'broken', seq: previous.seq - lines + 1, at: since, fault: 'start-missing' }
  }
  if (lastSeq > previous.seq) return { state: 'broken', seq: previous.seq + 1, at: null, fault: 'end-missing' }
  return { state: 'unbroken', since, lines, head: previous.hash }
}

function purgedIn({ action, details }: ChainLink): readonly string[] {
  if (action !== 'purge-audit') return []
  const { lastHash } = JSON.parse(details) as { lastHash?: unknown }
  return typeof lastHash === 'string' ? [lastHash] : []
}
