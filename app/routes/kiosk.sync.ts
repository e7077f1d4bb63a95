import { json, type ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '#app/access/device.server.ts'
import { takeEvents } from '#app/features/reception/commands/take-events.server.ts'
import { syncBatch } from '#app/features/reception/schema.ts'
import { largeBody } from '#app/http/body.server.ts'
import { readJson } from '#app/http/json.server.ts'

/** Takes a batch of what happened at a tablet; says which events it may delete. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  if (request.method !== 'POST') return new Response(null, { status: 405 })
  const batch = syncBatch.safeParse(await readJson(request, largeBody))
  if (!batch.success) return json({ error: 'batch-unreadable' }, { status: 400 })
  return json(await takeEvents(device, { ...batch.data, now: new Date() }))
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
