import { json, type ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '#app/access/device.server.ts'
import { findGuestByMark } from '#app/access/kiosk-guest.server.ts'
import { takeWord } from '#app/features/reception/commands/go-in.server.ts'
import { wordQuestion } from '#app/features/reception/schema.ts'
import { readJson } from '#app/http/json.server.ts'
import { languageOf } from '#app/i18n/locale.server.ts'

/** What a visitor agrees to, and whether they are photographed, before they go in. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const question = wordQuestion.safeParse(await readJson(request))
  if (!question.success) return json({ error: 'question-unreadable' }, { status: 400 })

  const now = new Date()
  const { mark, language, ...word } = question.data
  const visitId = findGuestByMark(device, mark, now)
  if (!visitId) return json({ error: 'nobody-there' }, { status: 409 })
  const outcome = await takeWord(device, { ...word, visitId, locale: languageOf(language ?? '').code, now })
  return outcome.ok ? json({ taken: true }) : json({ error: outcome.refusal.code }, { status: 409 })
}

export function loader() {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } })
}
