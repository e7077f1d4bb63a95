import { json, type LoaderFunctionArgs } from '@remix-run/node'
import program from 'virtual:tablet-program'
import { requireDevice } from '#app/access/device.server.ts'
import { getSnapshot } from '#app/features/reception/queries/snapshot.server.ts'

/** What a tablet keeps for the hours without a network: today, the day before and the day after. */
export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireDevice(request)
  const snapshot = await getSnapshot(device.officeId, new Date())
  return json({ ...snapshot, program: program?.script ?? null }, { headers: { 'Cache-Control': 'private, no-store' } })
}
