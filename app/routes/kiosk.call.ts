import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '#app/access/device.server.ts'
import { findGuestOf, headersForNobody } from '#app/access/kiosk-guest.server.ts'
import { callPerson } from '#app/features/reception/commands/call-person.server.ts'
import { callForm } from '#app/features/reception/schema.ts'
import { parseForm } from '#app/http/form.server.ts'

/** Rings for a person, from any screen of the tablet. They go on together, so the tablet forgets who stood there. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const submission = await parseForm(request, callForm)
  const reason = submission.status === 'success' ? submission.value.reason : 'help'
  const now = new Date()
  const visitId = await findGuestOf(request, device, now)
  await callPerson(device, { officeId: device.officeId, visitId, reason, now })
  return redirect(reason === 'not-agreed' ? '/kiosk/called?declined' : '/kiosk/called', { status: 303, headers: await headersForNobody(request) })
}

export function loader() {
  return redirect('/kiosk')
}
