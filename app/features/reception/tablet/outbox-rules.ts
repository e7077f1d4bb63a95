import { type Snapshot, type TabletEvent } from '../tablet-model.ts'

/** As many events as the server takes at once. */
const batchSize = 200

/** An event as it waits; `unread` was sent and could not be read, so it lets the others go first. */
export type Waiting = TabletEvent & Readonly<{ unread?: boolean }>

/** What is sent next, in the order in which it happened. */
export function nextBatch(waiting: readonly Waiting[]): readonly Waiting[] {
  return waiting
    .filter(({ unread }) => !unread)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .slice(0, batchSize)
}

/** What has lost its number goes last, and so keeps nothing waiting. */
function placeOf({ sequence }: Waiting): number {
  return Number.isFinite(sequence) ? sequence : Number.MAX_SAFE_INTEGER
}

export function countToSend(waiting: readonly Waiting[]): number {
  return waiting.filter(({ unread }) => !unread).length
}

export function countUnread(waiting: readonly Waiting[]): number {
  return waiting.length - countToSend(waiting)
}

export type SyncReply = Readonly<{
  acknowledged: readonly string[]
  /** What the server kept aside, for it says something else than what it took under that id. */
  refused: readonly string[]
  unreadable: readonly Readonly<{ id: string | null; index: number }>[]
  now: string
}>

type Named = Readonly<Record<string, unknown>>

const isNamed = (body: unknown): body is Named => typeof body === 'object' && body !== null
const isTime = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** The house's answer to a batch; null for what somebody else on the line says in its place. */
export function readReply(body: unknown): SyncReply | null {
  if (!isNamed(body) || !isTime(body.now)) return null
  const lists = [body.acknowledged, body.refused, body.unreadable]
  return lists.every(Array.isArray) ? (body as unknown as SyncReply) : null
}

type ListReply = Snapshot & Readonly<{ program: string | null }>

/** The list, if this is one. */
export function readList(body: unknown): ListReply | null {
  if (!isNamed(body) || body.version !== 2 || !isTime(body.madeAt)) return null
  return Array.isArray(body.visits) ? (body as unknown as ListReply) : null
}

/** What an answer changes: only what was named in it leaves the tablet. */
export function afterReply(batch: readonly Waiting[], reply: SyncReply) {
  const named = new Set([...reply.acknowledged, ...reply.refused])
  const unreadAt = new Set(reply.unreadable.map(({ index }) => index))
  return {
    taken: batch.filter(({ id }) => named.has(id)),
    unread: batch.filter(({ id }, index) => !named.has(id) && unreadAt.has(index)),
  }
}

export type Verdict = 'taken' | 'revoked' | 'later'

/** What the status of an answer means for what was sent. */
export function verdictOn(status: number): Verdict {
  if (status === 200) return 'taken'
  return status === 401 || status === 403 ? 'revoked' : 'later'
}

const firstWaitMs = 1_000
const betweenListsMs = 60_000

/** Half a minute after the network is back at the latest the tablet tries: a minute after, all has been sent. */
const longestWaitMs = 30_000

/** When the next try is due: after a failure soon, then ever later, a little different for each tablet. */
export function waitMs(failures: number, dice: number): number {
  if (failures === 0) return betweenListsMs
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1))
  return Math.round(wait * (0.75 + dice / 4))
}

const keptMs = 48 * 3600_000

/** Whether a tablet that was revoked still keeps what nobody took from it. */
export function keepsOutbox(revokedAt: Date, now: Date): boolean {
  return now.getTime() - revokedAt.getTime() < keptMs
}
