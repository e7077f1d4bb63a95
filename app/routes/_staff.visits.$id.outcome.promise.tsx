import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { makePromise } from '#app/features/outcomes/commands/make-promise.server.ts'
import { getVisitOutcomes } from '#app/features/outcomes/queries/visit-outcomes.server.ts'
import { promiseForm } from '#app/features/outcomes/schema.ts'
import { OwnerField } from '#app/features/outcomes/ui/outcome-fields.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { useVisitHead } from '#app/site/use-visit-head.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { TextInput } from '#app/ui/text-input.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const { mayRecord, owners } = allowed(await getVisitOutcomes(actor, found(params.id)))
  if (!mayRecord) throw new Response(null, { status: 403 })
  return json({ owners, me: actor.staffId, formToken: newToken() })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const visitId = found(params.id)
  const submission = await parseForm(request, promiseForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { promise: text, dueOn, ownerId, formToken } = submission.value
  const order = { visitId, promise: { text, dueOn }, ownerId, formToken, now: new Date() }
  const outcome = await makePromise(actor, order)
  return outcome.ok ? redirect(`/visits/${visitId}/outcome?saved=promise`) : replyRefused(submission, outcome.refusal)
}

export default function PromisePage() {
  const t = useTranslate()
  const { id, name } = useVisitHead()
  return (
    <section className="fy-stack fy-prose">
      <SectionHead
        title={t('promises-new-heading')}
        aside={<Link href={`/visits/${id}/outcome`}>{t('outcomes-edit-back')}</Link>}
      />
      <p className="fy-dim">
        <Rich id="outcomes-form-note" parts={{ 1: name }} />
      </p>
      <PromiseForm />
    </section>
  )
}

function PromiseForm() {
  const t = useTranslate()
  const errorText = useErrorText()
  const { owners, me, formToken } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof promiseForm>>({
    id: 'promise',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { ownerId: me },
  })
  const { key: _text, ...text } = getInputProps(fields.promise, { type: 'text' })
  const { key: _due, ...due } = getInputProps(fields.dueOn, { type: 'date' })
  return (
    <Form method="post" {...getFormProps(form)} className="fy-stack">
      <FormProblems form={form} />
      <Field id={fields.promise.id} label={t('outcomes-form-promise-only')} error={errorText(fields.promise.errors)}>
        <TextInput {...text} />
      </Field>
      <div className="fy-pair">
        <Field id={fields.dueOn.id} label={t('outcomes-form-due')} error={errorText(fields.dueOn.errors)}>
          <TextInput {...due} />
        </Field>
        <OwnerField field={fields.ownerId} owners={owners} />
      </div>
      <input type="hidden" name="formToken" value={formToken} />
      <div>
        <Button type="submit" action="progressive" weight="primary">
          {t('promises-new-submit')}
        </Button>
      </div>
    </Form>
  )
}
