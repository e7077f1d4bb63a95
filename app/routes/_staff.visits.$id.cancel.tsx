import { getFormProps, getTextareaProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { cancelVisit } from '#app/features/itineraries/commands/cancel-visit.server.ts'
import { previewDates } from '#app/features/itineraries/queries/date-change.server.ts'
import { DatesPreview } from '#app/features/itineraries/ui/dates-preview.tsx'
import { getVisitHead } from '#app/features/visits/queries/visit-head.server.ts'
import { cancelForm } from '#app/features/visits/schema/decision.ts'
import { DecisionPage } from '#app/features/visits/ui/decision-page.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { useVisitHead } from '#app/site/use-visit-head.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'liaison')
  const now = new Date()
  const visit = allowed(await getVisitHead(actor, found(params.id), now))
  return json({ preview: await previewDates(visit.id, null, now) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, cancelForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await cancelVisit(actor, { ...submission.value, visitId, now: new Date() })
  return outcome.ok ? redirect(`/visits/${visitId}`) : replyRefused(submission, outcome.refusal)
}

export default function CancelVisitPage() {
  const t = useTranslate()
  const visit = useVisitHead()
  const { preview } = useLoaderData<typeof loader>()
  return (
    <DecisionPage visit={visit} heading={t('visits-cancel-heading')} needs="coming">
      <div className="fy-stack fy-measure">
        <p>{t('visits-cancel-words')}</p>
        <DatesPreview {...preview} by="liaison" />
        <CancelForm />
      </div>
    </DecisionPage>
  )
}

function CancelForm() {
  const t = useTranslate()
  const errorText = useErrorText()
  const visit = useVisitHead()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof cancelForm>>({ id: 'cancel', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} className="fy-stack">
      <FormProblems form={form} />
      <Field
        id={fields.words.id}
        label={t('visits-cancel-reason')}
        description={t('visits-cancel-reason-help')}
        error={errorText(fields.words.errors)}
      >
        <TextArea rows={4} {...getTextareaProps(fields.words)} />
      </Field>
      <input type="hidden" name="revision" value={visit.revision} />
      <div className="fy-cluster">
        <Button type="submit" action="destructive" weight="primary">
          {t('visits-cancel-submit')}
        </Button>
        <ButtonLink href={`/visits/${visit.id}`} weight="quiet">
          {t('visits-cancel-keep')}
        </ButtonLink>
      </div>
    </Form>
  )
}
