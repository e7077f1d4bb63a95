import { type Db } from '#app/storage/client.server.ts'
import { type Notice, type StoredEvent } from '../model.ts'

/** Says who hears of an event and in which words. Reads what is so now: the event only names it. */
export type Composer = (db: Db, event: StoredEvent) => Promise<readonly Notice[]>
