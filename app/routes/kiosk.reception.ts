import { json, type ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '#app/access/device.server.ts'
import { findGuestByMark } from '#app/access/kiosk-guest.server.ts'
import { findReception } from '#app/features/reception/queries/arrivals.server.ts'
import { receptionQuestion } from '#app/features/reception/schema.ts'
import { type ReceptionAnswer } from '#app/features/reception/tablet-model.ts'
import { readJson } from '#app/http/json.server.ts'

/** Who was told that somebody stands there, and who comes. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const question = receptionQuestion.safeParse(await readJson(request))
  if (!question.success) return json({ error: 'question-unreadable' }, { status: 400 })

  const now = new Date()
  const visitId = findGuestByMark(device, question.data.mark, now)
  return json<ReceptionAnswer>({ reception: visitId ? findReception(visitId, now) : null })
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
