import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { carryToLastScreen, requireGuest } from '#app/access/kiosk-guest.server.ts'
import { goIn } from '#app/features/reception/commands/go-in.server.ts'
import { signAgreements } from '#app/features/reception/commands/sign-agreements.server.ts'
import { getMissing } from '#app/features/reception/queries/kiosk.server.ts'
import { findOpenAnswers, nextStep } from '#app/features/reception/rules/missing.ts'
import { missingForm } from '#app/features/reception/schema.ts'
import { KioskMissing, type MissingAnswers } from '#app/features/reception/ui/kiosk-missing.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useErrorText } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireKiosk(request)
  const missing = await getMissing(await requireGuest(request, device, new Date()), localeOf(request).code)
  if (missing.agreements.length === 0 && !missing.asksPhoto) throw redirect('/kiosk/hello')
  return json({ title: getTranslate(request)('kiosk-missing-title'), ...nextStep(missing), eventId: newId() })
}

export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(request)
  const now = new Date()
  const visitId = await requireGuest(request, device, now)
  const submission = await parseForm(request, missingForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const locale = localeOf(request).code
  const step = nextStep(await getMissing(visitId, locale))
  const open = findOpenAnswers(step, submission.value)
  if (open) return json(submission.reply({ fieldErrors: open }), { status: 400 })
  const said = { ...submission.value, agreementIds: submission.value.agreed, visitId, locale, now }
  const outcome = step.isLast ? await goIn(device, said) : await signAgreements(device, said)
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  if (!step.isLast) return redirect('/kiosk/missing', 303)
  return redirect('/kiosk/done', { status: 303, headers: { 'Set-Cookie': await carryToLastScreen(device, visitId, now) } })
}

export default function MissingPage() {
  const { agreements, asksPhoto, isLast, count, eventId } = useLoaderData<typeof loader>()
  const step = { agreements, asksPhoto, isLast, count }
  return <KioskMissing framed={useKiosk()} step={step} answers={useAnswers()} eventId={eventId} />
}

/** What was answered before, and what is wrong with it. */
function useAnswers(): MissingAnswers {
  const errorText = useErrorText()
  const lastResult = useActionData<typeof action>()
  const { agreed = [], photoChoice } = lastResult?.initialValue ?? {}
  const faults = Object.entries(lastResult?.error ?? {}).map(([name, errors]) => ({ name, text: errorText(errors ?? undefined) ?? '' }))
  return { agreed: [agreed].flat().map(String), chosen: typeof photoChoice === 'string' ? photoChoice : undefined, faults }
}
