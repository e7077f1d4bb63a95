import { type DeskEvent, type DeskHappening } from '../../../desk-copy.ts'
import { answerOf, inTransaction } from '../disk.ts'

const events = 'outbox'
const facts = 'facts'
const stores = [events, facts]

/** What was tapped at this desk and the house has not shown back yet. */
export type DeskOutbox = Readonly<{
  all: () => Promise<readonly DeskEvent[]>
  /** Writes down what happened under the id of its form; when this ends well it is on the disk. Twice is once. */
  keep: (id: string, happening: DeskHappening, now: Date) => Promise<DeskEvent>
  put: (changed: readonly DeskEvent[]) => Promise<void>
  drop: (ids: readonly string[]) => Promise<void>
}>

/** Where the browser has no storage the lists are shown all the same, and a tap says that it was not kept. */
export const noOutbox: DeskOutbox = {
  all: () => Promise.resolve([]),
  keep: () => Promise.reject(new Error('there is no storage')),
  put: () => Promise.resolve(),
  drop: () => Promise.resolve(),
}

export async function openDeskOutbox(): Promise<DeskOutbox> {
  const opening = indexedDB.open('foyer-desk', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(events, { keyPath: 'id' })
    opening.result.createObjectStore(facts)
  }
  const base = await answerOf(opening)
  if (!stores.every((store) => base.objectStoreNames.contains(store))) throw new Error('the storage is not ours')
  return {
    all: () => answerOf(base.transaction(events).objectStore(events).getAll() as IDBRequest<DeskEvent[]>),
    keep: (id, happening, now) => keepEvent(base, id, happening, now),
    put: (changed) => inTransaction(base, stores, (tx) => each(changed, (event) => tx.objectStore(events).put(event))),
    drop: (ids) => inTransaction(base, stores, (tx) => each(ids, (id) => tx.objectStore(events).delete(id))),
  }
}

async function each<Thing>(things: readonly Thing[], work: (thing: Thing) => IDBRequest): Promise<void> {
  await Promise.all(things.map((thing) => answerOf<unknown>(work(thing))))
}

async function keepEvent(base: IDBDatabase, id: string, happening: DeskHappening, now: Date): Promise<DeskEvent> {
  let event: DeskEvent = { ...happening, id, sequence: 0, deviceTime: now.toISOString() }
  await inTransaction(base, stores, async (tx) => {
    const known = (await answerOf(tx.objectStore(events).get(id))) as DeskEvent | undefined
    const sequence = 1 + Number((await answerOf(tx.objectStore(facts).get('sequence'))) ?? 0)
    event = known ?? { ...event, sequence }
    tx.objectStore(facts).put(Math.max(sequence, event.sequence), 'sequence')
    tx.objectStore(events).put(event)
  })
  return event
}
