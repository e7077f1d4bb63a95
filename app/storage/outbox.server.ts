import { type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { statementIn, type Tx } from './client.server.ts'
import { actorId } from './audit.server.ts'

/** An event is plain data with a type; each feature declares the union of its own. */
export type AnnouncedEvent = Readonly<{ type: string }>

/** Writes down what happened, in the transaction in which it happened. Jobs read it and tell those concerned. */
export async function announce<Event extends AnnouncedEvent>(
  tx: Tx,
  { type, ...payload }: Event,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  statementIn(tx, insert).run(newId(), type, JSON.stringify(payload), actor.kind, actorId(actor), now.getTime())
}

const insert = `
  INSERT INTO "OutboxEvent" ("id", "type", "payload", "actorKind", "actorId", "createdAt") VALUES (?, ?, ?, ?, ?, ?)`
