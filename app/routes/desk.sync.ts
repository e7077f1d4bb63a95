import { json, type ActionFunctionArgs } from '@remix-run/node'
import { findSignedIn } from '#app/access/identity.server.ts'
import { mayRecordArrivals } from '#app/access/policy.ts'
import { takeEvents } from '#app/features/reception/commands/take-events.server.ts'
import { syncBatch } from '#app/features/reception/schema.ts'
import { largeBody } from '#app/http/body.server.ts'
import { readJson } from '#app/http/json.server.ts'

/** Takes what happened at the desk while there was no network; says which events the browser may let go. */
export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await findSignedIn(request)
  if (!signedIn) throw new Response(null, { status: 401 })
  if (!mayRecordArrivals(signedIn.actor)) throw new Response(null, { status: 403 })
  const batch = syncBatch.safeParse(await readJson(request, largeBody))
  if (!batch.success) return json({ error: 'batch-unreadable' }, { status: 400 })
  const { sentAt, events } = batch.data
  return json(await takeEvents(signedIn.actor, { sentAt, events, now: new Date() }))
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
