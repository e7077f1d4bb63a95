import { newId } from '#app/lib/id.ts'
import { type Happening, type Snapshot, type TabletEvent } from '../../tablet-model.ts'
import { afterTaken } from '../judge.ts'
import { type Waiting } from '../outbox-rules.ts'
import { answerOf, inTransaction } from './disk.ts'

/** What a tablet knows of its server beside the list. */
export type Standing = Readonly<{ offset: number; revokedAt: string | null }>

const noStanding: Standing = { offset: 0, revokedAt: null }

type Sent = Readonly<{ taken: readonly Waiting[]; unread: readonly Waiting[] }>

export type Store = Readonly<{
  /** Writes down what happened; when this ends well it is on the disk, numbered in this tablet's own order. */
  keep: (happening: Happening, now: Date) => Promise<TabletEvent>
  waiting: () => Promise<readonly Waiting[]>
  /** Lets go of what the server took, and marks what it could not read. */
  settle: (sent: Sent, offset: number, now: Date) => Promise<void>
  /** What the server could not read is to be sent again: it may have learned to. */
  retryUnread: () => Promise<void>
  emptyOutbox: () => Promise<void>
  snapshot: () => Promise<Snapshot | null>
  keepSnapshot: (snapshot: Snapshot | null) => Promise<void>
  standing: () => Promise<Standing>
  keepStanding: (standing: Standing) => Promise<void>
}>

const events = 'outbox'
const facts = 'facts'
const stores = [events, facts]

/** The tablet's own storage. Nothing in it is written by halves: each change is one transaction. */
export async function openStore(): Promise<Store> {
  const opening = indexedDB.open('foyer-tablet', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(events, { keyPath: 'id' })
    opening.result.createObjectStore(facts)
  }
  const base = await answerOf(opening)
  const change = (work: (tx: IDBTransaction) => Promise<void>) => inTransaction(base, stores, work)
  const factOf = async <Value>(name: string) =>
    ((await answerOf(base.transaction(facts).objectStore(facts).get(name))) as Value | undefined) ?? null
  const keepFact = (name: string, value: unknown) =>
    change(async (tx) => {
      await answerOf(tx.objectStore(facts).put(value, name))
    })
  return {
    keep: (happening, now) => keepEvent(base, happening, now),
    waiting: () => answerOf(base.transaction(events).objectStore(events).getAll() as IDBRequest<Waiting[]>),
    settle: ({ taken, unread }, offset, now) =>
      change(async (tx) => {
        for (const { id } of taken) tx.objectStore(events).delete(id)
        for (const event of unread) tx.objectStore(events).put({ ...event, unread: true })
        const snapshot = (await answerOf(tx.objectStore(facts).get('snapshot'))) as Snapshot | null | undefined
        if (snapshot) tx.objectStore(facts).put(afterTaken({ snapshot, events: taken, offset, now }), 'snapshot')
      }),
    retryUnread: () =>
      change(async (tx) => {
        const all = await answerOf(tx.objectStore(events).getAll() as IDBRequest<Waiting[]>)
        for (const { unread, ...event } of all) if (unread) tx.objectStore(events).put(event)
      }),
    emptyOutbox: () =>
      change(async (tx) => {
        await answerOf(tx.objectStore(events).clear())
      }),
    snapshot: () => factOf<Snapshot>('snapshot'),
    keepSnapshot: (snapshot) => keepFact('snapshot', snapshot),
    standing: async () => (await factOf<Standing>('standing')) ?? noStanding,
    keepStanding: (standing) => keepFact('standing', standing),
  }
}

async function keepEvent(base: IDBDatabase, happening: Happening, now: Date): Promise<TabletEvent> {
  const made = { id: newId(), deviceTime: now.toISOString() }
  let sequence = 0
  await inTransaction(base, stores, async (tx) => {
    sequence = 1 + Number((await answerOf(tx.objectStore(facts).get('sequence'))) ?? 0)
    tx.objectStore(facts).put(sequence, 'sequence')
    tx.objectStore(events).add({ ...happening, ...made, sequence })
  })
  return { ...happening, ...made, sequence }
}
