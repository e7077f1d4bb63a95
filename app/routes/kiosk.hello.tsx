import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireDevice, requireKiosk } from '#app/access/device.server.ts'
import { carryToLastScreen, requireGuest } from '#app/access/kiosk-guest.server.ts'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { findHello, getMissing } from '#app/features/reception/queries/kiosk.server.ts'
import { type CallReason, type Greeting } from '#app/features/reception/model.ts'
import { opensDoor } from '#app/features/reception/rules/greeting.ts'
import { tapForm } from '#app/features/reception/schema.ts'
import { KioskGreeting } from '#app/features/reception/ui/kiosk-greeting.tsx'
import { CallPerson, KioskScreen, StartAgain } from '#app/features/reception/ui/kiosk-screen.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newId } from '#app/lib/id.ts'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'
import { Button } from '#app/ui/button.tsx'
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

export default function KioskHello() {
  const t = useTranslate()
  const { hello, eventId } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { greeting } = hello
  return (
    <KioskScreen {...useKiosk()} door={greeting === 'welcome'} calls={callReasonOf(greeting)}>
      <StrayProblems sent={sent} shown={{}} />
      <KioskGreeting hello={hello}>
        <div className="fy-kiosk__acts fy-kiosk__acts--2">
          <GreetingAct greeting={greeting} eventId={eventId} />
          <OtherAct greeting={greeting} />
        </div>
        <StartAgain quiet>{t(greeting === 'welcome' ? 'kiosk-not-me' : 'kiosk-not-my-code')}</StartAgain>
      </KioskGreeting>
    </KioskScreen>
  )
}

type Props = Readonly<{ greeting: Greeting; eventId: string }>

function callReasonOf(greeting: Greeting): CallReason {
  return greeting === 'cancelled' || greeting === 'awaiting' || greeting === 'not-planned' ? greeting : 'help'
}

/** The second way; a plain hello has none. */
function OtherAct({ greeting }: Pick<Props, 'greeting'>) {
  const t = useTranslate()
  if (greeting === 'welcome') return null
  if (opensDoor(greeting)) return <StartAgain>{t('kiosk-not-today')}</StartAgain>
  return <StartAgain>{t(greeting === 'already-in' ? 'kiosk-stay' : 'kiosk-back')}</StartAgain>
}

function GreetingAct({ greeting, eventId }: Props) {
  const t = useTranslate()
  const reason = callReasonOf(greeting)
  if (reason !== 'help') {
    return (
      <CallPerson reason={reason} weight="primary">
        {t('kiosk-call-first')}
      </CallPerson>
    )
  }
  const isLeaving = greeting === 'already-in'
  return (
    <form method="post" action={isLeaving ? '/kiosk/leaving' : '/kiosk/hello'}>
      <input type="hidden" name="eventId" value={eventId} />
      <Button type="submit" action="progressive" weight="primary">
        {t(isLeaving ? 'kiosk-leaving' : greeting === 'welcome' ? 'kiosk-go-in' : 'kiosk-come-in')}
      </Button>
    </form>
  )
}
