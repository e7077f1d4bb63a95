import { type Db } from '#app/storage/client.server.ts'
import { type Notice, type StoredEvent } from '../model.ts'

/**
 * Says who hears of an event and in which words. Reads what is so now: the event only names it. `gathered` are the events
 * that are told together with it, in the order in which they came, itself among them; left out, it is alone.
 */
export type Composer = (db: Db, event: StoredEvent, gathered?: readonly StoredEvent[]) => Promise<readonly Notice[]>
