import { json, type ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '#app/access/device.server.ts'
import { findGuestByMark } from '#app/access/kiosk-guest.server.ts'
import { callPerson } from '#app/features/reception/commands/call-person.server.ts'
import { ringQuestion } from '#app/features/reception/schema.ts'
import { readJson } from '#app/http/json.server.ts'

/** Rings for a person; the answer says that the front desk heard it. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const question = ringQuestion.safeParse(await readJson(request))
  if (!question.success) return json({ error: 'question-unreadable' }, { status: 400 })

  const now = new Date()
  const { mark, reason } = question.data
  const visitId = findGuestByMark(device, mark, now)
  await callPerson(device, { officeId: device.officeId, visitId, reason, now })
  return json({ rung: true })
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
