import { wipeDeskCopy } from '#app/lib/desk-copy-cache.ts'
import { type DeskEvent } from '../../../desk-copy.ts'
import { fetchCopy } from '../../../ui/kept-copy.ts'
import { toSent } from '../../desk-forms.ts'
import { deskBatch, markedBy, wornOut } from '../../desk-standing.ts'
import { readReply, verdictOn, waitMs, type Verdict } from '../../outbox-rules.ts'
import { askHouse } from '../ask-house.ts'
import { type DeskOutbox } from './outbox.ts'

const withinMs = 15_000

type Hears = (verdict: Verdict) => Promise<void>

/** Carries what was tapped to the house, and its list here, again and again until both have gone through. */
export function startDeskSync(outbox: DeskOutbox, onVerdict: Hears): () => void {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  const run = async () => {
    if (running) return
    running = true
    const verdict = await exchange(outbox).catch((): Verdict => 'later')
    failures = verdict === 'taken' ? 0 : failures + 1
    running = false
    await onVerdict(verdict)
    clearTimeout(timer)
    timer = setTimeout(() => void run(), waitMs(failures, Math.random()))
  }
  window.addEventListener('online', () => void run())
  document.addEventListener('visibilitychange', () => document.hidden || void run())
  void run()
  return () => void run()
}

async function exchange(outbox: DeskOutbox): Promise<Verdict> {
  const sent = await push(outbox)
  const verdict = sent === 'taken' ? await fetchCopy(withinMs) : sent
  const events = await outbox.all()
  if (verdict === 'taken') await outbox.drop(events.filter(({ taken }) => taken).map(({ id }) => id))
  if (verdict === 'revoked') await letGo(outbox, events)
  return verdict
}

/** The house does not know us any more: the list goes at once, and what nobody took only when it is old. */
async function letGo(outbox: DeskOutbox, events: readonly DeskEvent[]): Promise<void> {
  await wipeDeskCopy()
  await outbox.drop(wornOut(events, new Date()).map(({ id }) => id))
}

/** Sends all that waits, a batch at a time. What an answer names stays here until a list has it. */
async function push(outbox: DeskOutbox): Promise<Verdict> {
  for (;;) {
    const batch = deskBatch(await outbox.all())
    if (batch.length === 0) return 'taken'
    const send = { sentAt: new Date().toISOString(), events: batch.map(toSent) }
    const { status, body } = await askHouse('/desk/sync', { send, withinMs, says: ['acknowledged'] })
    const verdict = verdictOn(status)
    if (verdict !== 'taken') return verdict
    const reply = readReply(body)
    const marked = reply ? markedBy(batch, reply) : []
    await outbox.put(marked)
    if (marked.length === 0) return 'later'
  }
}
