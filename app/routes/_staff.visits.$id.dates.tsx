import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { changeDates } from '#app/features/itineraries/commands/change-dates.server.ts'
import { previewDates } from '#app/features/itineraries/queries/date-change.server.ts'
import { DatesPreview } from '#app/features/itineraries/ui/dates-preview.tsx'
import { getOwnDates } from '#app/features/visits/queries/own-dates.server.ts'
import { changeDatesForm } from '#app/features/visits/schema.ts'
import { ChangeDates } from '#app/features/visits/ui/change-dates.tsx'
import { DecisionPage } from '#app/features/visits/ui/decision-page.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepForm, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { useVisitHead } from '#app/site/use-visit-head.ts'

type Answer = KeptForm & Readonly<{ preview?: Parameters<typeof DatesPreview>[0] }>

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'liaison')
  return json({ dates: allowed(await getOwnDates(actor, found(params.id), new Date())) })
}

/** Shows what a change does, and makes it only when that was seen. */
export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const actor = await requireStaff(request)
  const { visitId, calendar } = allowed(await getOwnDates(actor, found(params.id), now))
  const form = await readForm(request)
  if (form.get('intent') === 'days') return json<Answer>(keepForm(form))

  const submission = holdAgainst(form, changeDatesForm(calendar))
  if (submission.status !== 'success') return keepInvalid(form, submission)
  const { revision, ...days } = submission.value
  if (form.get('intent') !== 'apply') {
    return json<Answer>({ ...keepForm(form), preview: await previewDates(visitId, days, now) })
  }
  const outcome = await changeDates(actor, { visitId, revision, days, now })
  return outcome.ok ? redirect(`/visits/${visitId}`) : keepRefused(form, outcome.refusal)
}

export default function VisitDatesPage() {
  const t = useTranslate()
  const visit = useVisitHead()
  const { dates } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Answer | undefined
  const attempt = useAttempt(sent)
  const preview = sent?.preview && <DatesPreview {...sent.preview} by="liaison" />
  return (
    <DecisionPage visit={visit} heading={t('visits-dates-heading')} needs="open">
      <div className="fy-stack fy-measure">
        <p>{t('visit-change-lead')}</p>
        <ChangeDates
          form={Form}
          dates={dates}
          action={`/visits/${visit.id}/dates`}
          sent={sent}
          attempt={attempt}
          preview={preview}
        />
      </div>
    </DecisionPage>
  )
}
