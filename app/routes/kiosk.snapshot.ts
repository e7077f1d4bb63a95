import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { requireDevice } from '#app/access/device.server.ts'
import { getSnapshot } from '#app/features/reception/queries/snapshot.server.ts'

/** What a tablet keeps for the hours without a network: today, the day before and the day after. */
export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireDevice(request)
  return json(await getSnapshot(device.officeId, new Date()), { headers: { 'Cache-Control': 'private, no-store' } })
}
