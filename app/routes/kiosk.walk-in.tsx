import { useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { addWalkIn } from '#app/features/reception/commands/add-walk-in.server.ts'
import { kioskWalkInForm } from '#app/features/reception/schema.ts'
import { KioskWalkIn, walkInFields, type WalkInField } from '#app/features/reception/ui/kiosk-walk-in.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKiosk(request)
  return json({ title: getTranslate(request)('kiosk-walk-in-heading'), eventId: newId() })
}

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const submission = await parseForm(request, kioskWalkInForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { host, ...person } = submission.value
  const outcome = await addWalkIn(device, { ...person, hostNamed: host, officeId: device.officeId, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect('/kiosk/walked-in', 303)
}

export default function WalkInPage() {
  const errorText = useErrorText()
  const { eventId } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof kioskWalkInForm>>({ id: 'walk-in', lastResult })
  const perField = (find: (name: WalkInField) => string | undefined) =>
    Object.fromEntries(walkInFields.map((name) => [name, find(name)]))
  return (
    <KioskWalkIn
      framed={useKiosk()}
      typed={perField((name) => fields[name].initialValue)}
      errors={perField((name) => errorText(fields[name].errors))}
      problems={<FormProblems form={form} />}
      eventId={eventId}
    />
  )
}
