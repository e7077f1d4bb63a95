import { type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { statementIn, type Tx } from './client.server.ts'
import { actorId } from './audit.server.ts'

/** An event is plain data with a type; each feature declares the union of its own. */
export type AnnouncedEvent = Readonly<{ type: string }>

type Doing = Readonly<{ actor: Actor; now: Date }>

/** For how long events that are told together are gathered: from the first of them on, whatever follows. */
const gatheringMs = 5 * 60_000

/** Writes down what happened, in the transaction in which it happened. Jobs read it and tell those concerned. */
export async function announce<Event extends AnnouncedEvent>(tx: Tx, event: Event, doing: Doing): Promise<void> {
  statementIn(tx, insert).run(...valuesOf(event, doing), null, null)
}

/**
 * The same for what is told together with others of the same name, once: five minutes after the first of them. The time
 * is a column of the event, so that it holds after a restart. Who comes while the first still waits does not put it off.
 */
export async function announceTogether<Event extends AnnouncedEvent>(
  tx: Tx,
  event: Event,
  { as, actor, now }: Doing & Readonly<{ as: string }>,
): Promise<void> {
  const open = statementIn(tx, findOpen).get(as, now.getTime()) as { notBefore: number } | undefined
  const notBefore = open?.notBefore ?? now.getTime() + gatheringMs
  statementIn(tx, insert).run(...valuesOf(event, { actor, now }), notBefore, as)
}

function valuesOf({ type, ...payload }: AnnouncedEvent, { actor, now }: Doing): readonly (string | number | null)[] {
  return [newId(), type, JSON.stringify(payload), actor.kind, actorId(actor), now.getTime()]
}

const insert = `
  INSERT INTO "OutboxEvent" ("id", "type", "payload", "actorKind", "actorId", "createdAt", "notBefore", "gatheredAs")
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`

const findOpen = `
  SELECT "notBefore" FROM "OutboxEvent"
  WHERE "doneAt" IS NULL AND "gatheredAs" = ? AND "notBefore" > ? ORDER BY "seq" LIMIT 1`
