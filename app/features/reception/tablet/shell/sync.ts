import { clockOffset } from '../../rules/clock.ts'
import { type Snapshot } from '../../tablet-model.ts'
import { isWornOut } from '../judge.ts'
import { afterReply, countToSend, countUnread, keepsOutbox, nextBatch, readList, readReply, verdictOn, waitMs, type Verdict } from '../outbox-rules.ts'
import { afterTry, isListDue, isNearlyFull, statusAtFirst, type Status } from '../status.ts'
import { askHouse } from './ask-house.ts'
import { ownState } from './own-state.ts'
import { type Store } from './store.ts'

export type Sync = Readonly<{
  status: () => Status
  /** Sends what waits and fetches the list, now; ends when that is done, or has failed. */
  run: () => Promise<void>
  /** Reads what is known from before the tablet was started. */
  wakeUp: () => Promise<void>
  start: () => void
}>

type Hears = Readonly<{ onStatus: (status: Status) => void; onTaken: (ids: readonly string[]) => void }>

const withinMs = 15_000

/** Carries what happened to the server, and the list of visitors to the tablet, as soon and as often as it can. */
export function createSync(store: Store, { onStatus, onTaken }: Hears): Sync {
  let status = statusAtFirst
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let isWanted = false

  const say = (change: Partial<Status>) => {
    status = { ...status, ...change }
    onStatus(status)
  }
  const goRound = async () => {
    do {
      isWanted = false
      const verdict = await exchange(store, { say, status: () => status, onTaken }).catch((): Verdict => 'later')
      failures = verdict === 'taken' ? 0 : failures + 1
    } while (isWanted && failures === 0)
    running = null
    clearTimeout(timer)
    timer = setTimeout(() => void run(), waitMs(failures, Math.random()))
  }
  const run = () => {
    isWanted = true
    running ??= goRound()
    return running
  }
  const start = () => {
    window.addEventListener('online', () => void run())
    document.addEventListener('visibilitychange', () => document.hidden || void run())
    void run()
  }
  return { status: () => status, run, wakeUp: () => wakeUp(store, say), start }
}

type Exchange = Readonly<{ say: (change: Partial<Status>) => void; status: () => Status; onTaken: Hears['onTaken'] }>

/** What the tablet knows from before it was started. */
async function wakeUp(store: Store, say: Exchange['say']): Promise<void> {
  await store.retryUnread()
  const [{ offset, revokedAt }, waiting] = await Promise.all([store.standing(), store.waiting()])
  const snapshot = await freshSnapshot(store, offset)
  say({ offset, revoked: revokedAt !== null, waiting: countToSend(waiting), listFrom: snapshot?.madeAt ?? null })
}

/** The list, unless its time is over; then it is wiped. */
export async function freshSnapshot(store: Store, offset: number): Promise<Snapshot | null> {
  const snapshot = await store.snapshot()
  if (!snapshot || !isWornOut({ snapshot, offset, now: new Date() })) return snapshot
  await store.keepSnapshot(null)
  return null
}

async function exchange(store: Store, { say, status, onTaken }: Exchange): Promise<Verdict> {
  const sent = await push(store, { say, status, onTaken })
  const isDue = sent === 'taken' && isListDue(status(), new Date())
  const verdict = isDue ? await pull(store, { say, status, onTaken }) : sent
  if (verdict === 'revoked') await beRevoked(store)
  say({ ...afterTry(status(), verdict, new Date()), ...(await lookInside(store, status().offset)) })
  return verdict
}

/** What lies in the tablet's storage, and how safe it is there. */
async function lookInside(store: Store, offset: number): Promise<Partial<Status>> {
  const [waiting, listed, room] = await Promise.all([store.waiting(), freshSnapshot(store, offset), roomLeft()])
  return { waiting: countToSend(waiting), unread: countUnread(waiting), listFrom: listed?.madeAt ?? null, ...room }
}

async function roomLeft(): Promise<Partial<Status>> {
  const { storage } = navigator as Readonly<{ storage?: StorageManager }>
  if (!storage) return {}
  const [{ usage = 0, quota = 0 }, isKept] = await Promise.all([storage.estimate(), storage.persisted()])
  return { storageLow: isNearlyFull(usage, quota), storageLoose: !isKept }
}

/**
 * Sends all that waits, a batch at a time, and how the tablet is, if nothing waits; what an answer names leaves the
 * tablet, and nothing else does.
 */
async function push(store: Store, { say, onTaken }: Exchange): Promise<Verdict> {
  const state = await ownState()
  for (let round = 0; ; round++) {
    const waiting = await store.waiting()
    say({ waiting: countToSend(waiting) })
    const batch = nextBatch(waiting)
    if (batch.length === 0 && round > 0) return 'taken'
    const sentAt = new Date()
    const events = batch.map(({ unread: _unread, ...event }) => event)
    const send = { sentAt: sentAt.toISOString(), events, ...state }
    const { status, body } = await askHouse('/kiosk/sync', { send, withinMs, says: ['acknowledged'] })
    const verdict = verdictOn(status)
    if (verdict !== 'taken') return verdict
    const reply = readReply(body)
    if (!reply) return 'later'
    const offset = clockOffset(sentAt, new Date(reply.now))
    const { taken, unread } = afterReply(batch, reply)
    await store.settle({ taken, unread }, offset, new Date())
    await store.keepStanding({ offset, revokedAt: null })
    say({ offset })
    onTaken(taken.map(({ id }) => id))
    if (batch.length > 0 && taken.length + unread.length === 0) return 'later'
  }
}

async function pull(store: Store, { say, status }: Exchange): Promise<Verdict> {
  const askedAt = new Date()
  const answer = await askHouse('/kiosk/snapshot', { withinMs, says: ['visits'] })
  const verdict = verdictOn(answer.status)
  if (verdict !== 'taken') return verdict
  const list = readList(answer.body)
  if (!list) return 'later'
  const { program, ...snapshot } = list
  const offset = clockOffset(askedAt, new Date(snapshot.madeAt))
  await store.keepSnapshot(snapshot)
  await store.keepStanding({ offset, revokedAt: null })
  if (status().program !== program || status().offset !== offset) say({ program, offset })
  return 'taken'
}

/** The list goes at once. What nobody took is kept for two days, in case the tablet is paired again. */
async function beRevoked(store: Store): Promise<void> {
  const now = new Date()
  const standing = await store.standing()
  const revokedAt = standing.revokedAt ?? now.toISOString()
  await store.keepSnapshot(null)
  await store.keepStanding({ ...standing, revokedAt })
  if (!keepsOutbox(new Date(revokedAt), now)) await store.emptyOutbox()
}
