import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { newFormToken, wasOpenLongEnough } from '#app/access/form-token.server.ts'
import { requestVisit } from '#app/features/visits/commands/request-visit.server.ts'
import { getRequestCalendar } from '#app/features/visits/queries/request-calendar.server.ts'
import { rearrangeWishes } from '#app/features/visits/rules/request.ts'
import { requestForm } from '#app/features/visits/schema.ts'
import { RequestFaults } from '#app/features/visits/ui/request/faults.tsx'
import { HiddenParts } from '#app/features/visits/ui/request/hidden-parts.tsx'
import { RequestProgress } from '#app/features/visits/ui/request/progress.tsx'
import { RequestParts } from '#app/features/visits/ui/request/request-parts.tsx'
import { freshForm, useDraft } from '#app/features/visits/ui/request/use-draft.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepForm, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const { today, open } = found(await getRequestCalendar(now))
  return json({ title: getTranslate(request)('visit-new-title'), calendar: { today, open }, formToken: newFormToken(now) })
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  return rearranged(form) ?? send(request, form)
}

/** The answer to the buttons that only change the form; where scripts run, they never come here. */
function rearranged(form: FormData) {
  const button = form.get('intent')
  if (typeof button !== 'string' || button === 'send') return null
  if (button === 'clear') return redirect('/visit/new')

  const kept = keepForm(form)
  if (button === 'days') return json(kept)
  const wishes = rearrangeWishes(kept.values.wishes ?? [], button)
  return wishes && json({ ...kept, values: { ...kept.values, wishes } })
}

async function send(request: Request, form: FormData) {
  const now = new Date()
  const { officeId, ...calendar } = found(await getRequestCalendar(now))
  const submission = holdAgainst(form, requestForm(calendar))
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const { website, formToken } = submission.value
  if (website !== '') return redirect('/visit/sent')
  if (!wasOpenLongEnough(formToken, now)) {
    form.delete('formToken')
    return keepRefused(form, { code: 'request-too-quick' })
  }
  const order = { officeId, request: submission.value, locale: localeOf(request).code, now }
  const outcome = await requestVisit({ kind: 'anyone' }, order)
  return outcome.ok ? redirect('/visit/sent') : keepRefused(form, outcome.refusal)
}

export default function AskForVisitPage() {
  const t = useTranslate()
  const frame = usePublicFrame()
  const sent = useActionData<typeof action>() as KeptForm | undefined
  const attempt = useAttempt(sent)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, sent ?? freshForm)
  const errors = sent?.errors ?? {}
  const greeting = (
    <Greeting short>
      <h1>{t('visit-new-title')}</h1>
      <p className="fy-lead">{t('visit-new-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...frame} greeting={greeting}>
      <Form ref={form} key={draft.version} method="post" className="fy-form" noValidate onInput={draft.follow}>
        <FormToken sent={sent} />
        <RequestProgress kept={{ values: draft.typed, errors }} saved={draft.saved} />
        <RequestFaults errors={errors} attempt={attempt} />
        <AllParts draft={draft} errors={errors} town={frame.place?.[1] ?? ''} />
      </Form>
    </PublicFrame>
  )
}

/** A form that came back keeps its token, and with it the time since when it is open. */
function FormToken({ sent }: Readonly<{ sent: KeptForm | undefined }>) {
  const { formToken } = useLoaderData<typeof loader>()
  return <HiddenParts formToken={sent?.values.formToken?.[0] ?? formToken} />
}

type AllPartsProps = Readonly<{ draft: ReturnType<typeof useDraft>; errors: KeptForm['errors']; town: string }>

function AllParts({ draft, errors, town }: AllPartsProps) {
  const { calendar } = useLoaderData<typeof loader>()
  const kept = { values: draft.kept.values, errors }
  return <RequestParts kept={kept} calendar={calendar} town={town} awake={draft.awake} onClear={draft.clear} />
}
