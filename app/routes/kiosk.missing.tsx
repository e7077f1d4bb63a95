import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { carryToLastScreen, requireGuest } from '#app/access/kiosk-guest.server.ts'
import { goIn } from '#app/features/reception/commands/go-in.server.ts'
import { signAgreements } from '#app/features/reception/commands/sign-agreements.server.ts'
import { getMissing } from '#app/features/reception/queries/kiosk.server.ts'
import { findOpenAnswers, nextStep } from '#app/features/reception/rules/missing.ts'
import { missingForm } from '#app/features/reception/schema.ts'
import { AgreementQuestion } from '#app/features/reception/ui/agreement-question.tsx'
import { KioskScreen } from '#app/features/reception/ui/kiosk-screen.tsx'
import { PhotoQuestion } from '#app/features/reception/ui/photo-question.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'

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

export default function KioskMissing() {
  const t = useTranslate()
  const { agreements, asksPhoto, isLast, count, eventId } = useLoaderData<typeof loader>()
  const { agreed, chosen, errorOf } = useAnswers()
  return (
    <KioskScreen {...useKiosk()} two ways={<MissingWays disagrees={agreements.length > 0} />}>
      <form method="post" className="fy-kiosk__form" id="missing">
        <input type="hidden" name="eventId" value={eventId} />
        <div className="fy-stack fy-stack--loose">
          <h1 className="fy-voice fy-voice--mid">{t('kiosk-missing-heading', count)}</h1>
          <MissingFaults />
          {agreements.map((agreement) => (
            <AgreementQuestion
              key={agreement.id}
              agreement={agreement}
              agreed={agreed.includes(agreement.id)}
              error={errorOf(`agreed-${agreement.id}`)}
            />
          ))}
        </div>
        <div className="fy-stack fy-stack--loose">
          {asksPhoto && <PhotoQuestion chosen={chosen} error={errorOf('photoChoice')} />}
          <div className="fy-kiosk__acts">
            <Button type="submit" action="progressive" weight="primary">
              {t(isLast ? 'kiosk-go-in-now' : 'kiosk-code-submit')}
            </Button>
          </div>
        </div>
      </form>
    </KioskScreen>
  )
}

/** What was answered before, and what is wrong with it. */
function useAnswers() {
  const errorText = useErrorText()
  const lastResult = useActionData<typeof action>()
  const { agreed = [], photoChoice } = lastResult?.initialValue ?? {}
  const faults = Object.entries(lastResult?.error ?? {}).map(([name, errors]) => ({ name, text: errorText(errors ?? undefined) ?? '' }))
  return {
    agreed: [agreed].flat(),
    chosen: typeof photoChoice === 'string' ? photoChoice : undefined,
    faults,
    errorOf: (name: string) => faults.find((fault) => fault.name === name)?.text,
  }
}

/** How many answers are open; which ones is said beside each, for a tablet does not scroll. */
function MissingFaults() {
  const t = useTranslate()
  const { faults } = useAnswers()
  if (faults.length === 0) return null
  const items = faults.filter(({ name }) => !/^(agreed-|photoChoice)/.test(name))
  return <ErrorSummary title={t('kiosk-missing-faults', faults.length)} items={items} />
}

function MissingWays({ disagrees }: Readonly<{ disagrees: boolean }>) {
  const t = useTranslate()
  return (
    <>
      <ButtonLink href="/kiosk/hello" weight="quiet" icon="previous">
        {t('kiosk-back')}
      </ButtonLink>
      {disagrees && (
        <form method="post" action="/kiosk/call">
          <input type="hidden" name="reason" value="not-agreed" />
          <Button type="submit" weight="quiet">
            {t('kiosk-not-agree')}
          </Button>
        </form>
      )}
    </>
  )
}
