import { json, type ActionFunctionArgs } from '@remix-run/node'
import { countMiss, mayTryCode } from '#app/access/code-guesses.server.ts'
import { requireDevice } from '#app/access/device.server.ts'
import { guestMark } from '#app/access/kiosk-guest.server.ts'
import { findKioskVisit } from '#app/features/reception/queries/kiosk.server.ts'
import { findForTablet } from '#app/features/reception/queries/look.server.ts'
import { lookQuestion } from '#app/features/reception/schema.ts'
import { type LookAnswer } from '#app/features/reception/tablet-model.ts'
import { found } from '#app/http/found.server.ts'
import { readJson } from '#app/http/json.server.ts'
import { languageOf } from '#app/i18n/locale.server.ts'

/** Who shows this code, and all that the tablet says to them. A code that fits nobody is counted. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const { officeId, deviceId } = device
  const question = lookQuestion.safeParse(await readJson(request))
  if (!question.success) return json({ error: 'question-unreadable' }, { status: 400 })
  if (!(await mayTryCode(deviceId))) return json<LookAnswer>({ refusal: 'pass-wait' })

  const now = new Date()
  const { code, language } = question.data
  const visit = await findKioskVisit(officeId, code, now)
  if (!visit.ok) {
    await countMiss(deviceId)
    return json<LookAnswer>({ refusal: visit.refusal.code })
  }
  const readIn = (own: string) => languageOf(language ?? own).code
  const guest = found(await findForTablet(visit.value, { officeId, readIn, now }))
  return json<LookAnswer>({ found: { ...guest, mark: guestMark(device, visit.value, now) } })
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
