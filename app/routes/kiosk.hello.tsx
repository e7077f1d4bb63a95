import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { carryToLastScreen, requireGuest } from '#app/access/kiosk-guest.server.ts'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { findHello, getMissing } from '#app/features/reception/queries/kiosk.server.ts'
import { opensDoor } from '#app/features/reception/rules/greeting.ts'
import { tapForm } from '#app/features/reception/schema.ts'
import { KioskHello } from '#app/features/reception/ui/kiosk-hello.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { newId } from '#app/lib/id.ts'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireKiosk(request)
  const now = new Date()
  const hello = found(await findHello(await requireGuest(request, device, now), device.officeId, now))
  return json({ title: getTranslate(request)('kiosk-hello-title'), hello, eventId: newId() })
}

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const now = new Date()
  const visitId = await requireGuest(request, device, now)
  const submission = await parseForm(request, tapForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { greeting } = found(await findHello(visitId, device.officeId, now))
  if (!opensDoor(greeting)) return redirect('/kiosk/hello', 303)
  const { agreements, asksPhoto } = await getMissing(visitId, localeOf(request).code)
  if (agreements.length > 0 || asksPhoto) return redirect('/kiosk/missing', 303)
  const { eventId } = submission.value
  const outcome = await recordArrival(device, { eventId, guest: { kind: 'visit', id: visitId }, now })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect('/kiosk/done', { status: 303, headers: { 'Set-Cookie': await carryToLastScreen(device, visitId, now) } })
}

export default function HelloPage() {
  const { hello, eventId } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const problems = <StrayProblems sent={sent} shown={{}} />
  return <KioskHello framed={useKiosk()} hello={hello} eventId={eventId} problems={problems} />
}
