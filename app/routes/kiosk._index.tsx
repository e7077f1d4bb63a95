import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { countMiss, mayTryCode } from '#app/access/code-guesses.server.ts'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { carryGuest, headersForNobody } from '#app/access/kiosk-guest.server.ts'
import { findKioskVisit } from '#app/features/reception/queries/kiosk.server.ts'
import { codeForm } from '#app/features/reception/schema.ts'
import { KioskWelcome } from '#app/features/reception/ui/kiosk-welcome.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKiosk(request)
  return json({ title: getTranslate(request)('kiosk-welcome-title') }, { headers: await headersForNobody(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const submission = await parseForm(request, codeForm)
  if (submission.status !== 'success') return replyInvalid(submission)
  if (!(await mayTryCode(device.deviceId))) return replyRefused(submission, { code: 'pass-wait', field: 'code' })

  const now = new Date()
  const visit = await findKioskVisit(device.officeId, submission.value.code, now)
  if (!visit.ok) {
    await countMiss(device.deviceId)
    return replyRefused(submission, visit.refusal)
  }
  return redirect('/kiosk/hello', { status: 303, headers: { 'Set-Cookie': await carryGuest(device, visit.value, now) } })
}

export default function WelcomePage() {
  const errorText = useErrorText()
  const lastResult = useActionData<typeof action>()
  return <KioskWelcome framed={useKiosk()} error={errorText(lastResult?.error?.code ?? undefined)} />
}
