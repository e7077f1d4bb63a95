import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { countMiss, mayTryCode } from '#app/access/code-guesses.server.ts'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { carryToLastScreen, findGuestOf, headersForNobody } from '#app/access/kiosk-guest.server.ts'
import { type DeviceActor } from '#app/access/policy.ts'
import { recordDeparture } from '#app/features/reception/commands/record-departure.server.ts'
import { findKioskVisit } from '#app/features/reception/queries/kiosk.server.ts'
import { leavingForm } from '#app/features/reception/schema.ts'
import { KioskLeaving } from '#app/features/reception/ui/kiosk-leaving.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { accept } from '#app/lib/result.ts'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKiosk(request)
  const headers = await headersForNobody(request)
  return json({ title: getTranslate(request)('kiosk-leaving'), eventId: newId() }, { headers })
}

/** Leaving is one tap for whom the tablet just greeted, and a scan for everybody else. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const submission = await parseForm(request, leavingForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const now = new Date()
  const { code, eventId } = submission.value
  if (code && !(await mayTryCode(device.deviceId))) return replyRefused(submission, { code: 'pass-wait', field: 'code' })
  const visit = await findWhoLeaves(request, device, { code, now })
  if (!visit.ok) return replyRefused(submission, visit.refusal)
  const outcome = await recordDeparture(device, { eventId, guest: { kind: 'visit', id: visit.value }, now })
  if (!outcome.ok && outcome.refusal.code !== 'not-in') return replyRefused(submission, outcome.refusal)
  const headers = { 'Set-Cookie': await carryToLastScreen(device, visit.value, now) }
  return redirect('/kiosk/goodbye', { status: 303, headers })
}

type Shown = Readonly<{ code: string; now: Date }>

/** The guest whom the tablet just greeted, or the one whose code was shown; a miss is counted. */
async function findWhoLeaves(request: Request, device: DeviceActor, { code, now }: Shown) {
  const guest = code ? null : await findGuestOf(request, device, now)
  if (guest) return accept(guest)
  const visit = await findKioskVisit(device.officeId, code, now)
  if (!visit.ok) await countMiss(device.deviceId)
  return visit
}

export default function LeavingPage() {
  const errorText = useErrorText()
  const { eventId } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const error = errorText(sent?.error?.code ?? undefined)
  const problems = <StrayProblems sent={sent} shown={{}} />
  return <KioskLeaving framed={useKiosk()} error={error} eventId={eventId} problems={problems} />
}
