import { getFormProps, getInputProps, getTextareaProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { askVisitor } from '#app/features/visits/commands/ask-visitor.server.ts'
import { askForm } from '#app/features/visits/schema/decision.ts'
import { DecisionPage } from '#app/features/visits/ui/decision-page.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { useVisitHead } from '#app/site/use-visit-head.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'liaison')
  return json({ formToken: newToken() })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, askForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await askVisitor(actor, { ...submission.value, visitId, now: new Date() })
  return outcome.ok ? redirect(`/visits/${visitId}`) : replyRefused(submission, outcome.refusal)
}

export default function AskVisitorPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const visit = useVisitHead()
  const { formToken } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({ id: 'ask', lastResult: useActionData<typeof action>(), defaultValue: { text: '', formToken } })
  return (
    <DecisionPage visit={visit} heading={t('visits-ask-heading')} needs="undecided">
      <Form method="post" {...getFormProps(form)} className="fy-stack fy-measure">
        <FormProblems form={form} />
        <p>{t('visits-ask-words')}</p>
        <Field id={fields.text.id} label={t('visits-ask-text')} error={errorText(fields.text.errors)}>
          <TextArea rows={5} {...getTextareaProps(fields.text)} />
        </Field>
        <input {...getInputProps(fields.formToken, { type: 'hidden' })} key="token" />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('visits-ask-submit')}
          </Button>
        </div>
      </Form>
    </DecisionPage>
  )
}
