import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { changeDates } from '#app/features/itineraries/commands/change-dates.server.ts'
import { previewDates } from '#app/features/itineraries/queries/date-change.server.ts'
import { DatesPreview } from '#app/features/itineraries/ui/dates-preview.tsx'
import { getOwnDates } from '#app/features/visits/queries/own-dates.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { changeDatesForm } from '#app/features/visits/schema.ts'
import { ChangeDates } from '#app/features/visits/ui/change-dates.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepForm, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KeptForm } from '#app/lib/kept-form.ts'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'

export const meta = titled

type Preview = Parameters<typeof DatesPreview>[0]
type Answer = KeptForm & Readonly<{ preview?: Preview }>

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const title = getTranslate(request)('visit-change-title')
  return json({ title, home: `/visit/${params.token}`, dates: allowed(await getOwnDates(visitor, visitor.visitId, new Date())) })
}

/** Shows what a change does, and makes it only when that was seen. */
export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const visitor = found(await findVisitor(params.token))
  const form = await readForm(request)
  if (form.get('intent') === 'days') return json<Answer>(keepForm(form))

  const { calendar } = allowed(await getOwnDates(visitor, visitor.visitId, now))
  const submission = holdAgainst(form, changeDatesForm(calendar))
  if (submission.status !== 'success') return keepInvalid(form, submission)
  const { revision, ...days } = submission.value
  if (form.get('intent') !== 'apply') {
    return json<Answer>({ ...keepForm(form), preview: await previewDates(visitor.visitId, days, now) })
  }
  const outcome = await changeDates(visitor, { visitId: visitor.visitId, revision, days, now })
  return outcome.ok ? redirect(`/visit/${params.token}?done=changed`) : keepRefused(form, outcome.refusal)
}

export default function ChangeDatesPage() {
  const t = useTranslate()
  const { title, home, dates } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Answer | undefined
  const preview = sent?.preview && <DatesPreview {...sent.preview} />
  return (
    <OwnPage title={title} lead={t('visit-change-lead')} home={home}>
      <ChangeDates
        form={Form}
        dates={dates}
        action={`${home}/change${useLocation().search}`}
        sent={sent}
        attempt={useAttempt(sent)}
        preview={preview}
      />
    </OwnPage>
  )
}
