import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayKeepPromise } from '#app/access/policy/outcomes.ts'
import { recordOutcome } from '#app/features/outcomes/commands/record-outcome.server.ts'
import { getVisitOutcomes } from '#app/features/outcomes/queries/visit-outcomes.server.ts'
import { outcomeForm } from '#app/features/outcomes/schema.ts'
import { OutcomeForm } from '#app/features/outcomes/ui/outcome-form.tsx'
import { OutcomeList } from '#app/features/outcomes/ui/outcome-list.tsx'
import { PromiseList } from '#app/features/outcomes/ui/promise-list.tsx'
import { type VisitState } from '#app/features/visits/model.ts'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { useVisitHead } from '#app/site/use-visit-head.ts'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const { promises, ...page } = allowed(await getVisitOutcomes(actor, found(params.id)))
  return json({
    ...page,
    promises: promises.map((promise) => ({ ...promise, mayKeep: mayKeepPromise(actor, promise) })),
    me: actor.staffId,
    formToken: newToken(),
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const visitId = found(params.id)
  const submission = await parseForm(request, outcomeForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { promise: text, dueOn, formToken, ...content } = submission.value
  const order = { visitId, content, promise: { text, dueOn }, formToken, now: new Date() }
  const outcome = await recordOutcome(actor, order)
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect(`/visits/${visitId}/outcome?saved=${text === '' ? 'outcome' : 'promise'}`)
}

export default function OutcomePage() {
  const visit = useVisitHead()
  const failed = useActionData<typeof action>()
  const saved = useSearchParams()[0].get('saved')
  const { mayRecord } = useLoaderData<typeof loader>()
  return (
    <div className="fy-stack fy-stack--loose fy-prose">
      {saved && !failed && <Saved saved={saved} visitor={visit.name} />}
      <WhatItLedTo />
      {mayRecord && <NewOutcome />}
    </div>
  )
}

function WhatItLedTo() {
  const t = useTranslate()
  const { id, today, timeZone } = useVisitHead()
  const { outcomes, promises } = useLoaderData<typeof loader>()
  return (
    <>
      {outcomes.length > 0 && (
        <section className="fy-stack" aria-labelledby="outcomes">
          <SectionHead id="outcomes" title={t('outcomes-list-heading')} count={outcomes.length} />
          <OutcomeList outcomes={outcomes} timeZone={timeZone} />
        </section>
      )}
      {promises.length > 0 && (
        <section className="fy-stack" aria-labelledby="promises">
          <SectionHead id="promises" title={t('promises-heading')} count={promises.length} />
          <PromiseList promises={promises} today={today} timeZone={timeZone} to={`/visits/${id}/outcome`} />
        </section>
      )}
    </>
  )
}

const going: readonly VisitState[] = ['requested', 'needs-answer', 'approved', 'arriving', 'on-site']

function NewOutcome() {
  const t = useTranslate()
  const format = useFormat()
  const visit = useVisitHead()
  const { outcomes, owners, me, formToken } = useLoaderData<typeof loader>()
  const days = format.dateRange(visit.firstDay, visit.lastDay)
  return (
    <>
      {going.includes(visit.state) && <p className="fy-dim">{t('outcomes-list-before')}</p>}
      <OutcomeForm
        key={formToken}
        visitId={visit.id}
        visitor={visit.name}
        heading={outcomes.length > 0 ? t('outcomes-form-another') : t('outcomes-form-heading', days)}
        owners={owners}
        ownerId={visit.host?.id ?? me}
        formToken={formToken}
        lastResult={useActionData<typeof action>()}
        problems={(form) => <FormProblems form={form} />}
      />
      <p>
        <Link href={`/visits/${visit.id}/outcome/promise`}>{t('promises-new-heading')}</Link>
      </p>
    </>
  )
}

function Saved({ saved, visitor }: Readonly<{ saved: string; visitor: string }>) {
  const t = useTranslate()
  return (
    <Message kind="success" takesFocus>
      {saved === 'promise' ? <Rich id="outcomes-saved-promised" parts={{ 1: visitor }} /> : t('outcomes-saved')}
    </Message>
  )
}
