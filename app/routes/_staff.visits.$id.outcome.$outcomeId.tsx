import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { editOutcome } from '#app/features/outcomes/commands/edit-outcome.server.ts'
import { getOutcomeToEdit } from '#app/features/outcomes/queries/visit-outcomes.server.ts'
import { editOutcomeForm } from '#app/features/outcomes/schema.ts'
import { OutcomeFields } from '#app/features/outcomes/ui/outcome-fields.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { useVisitHead } from '#app/site/use-visit-head.ts'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  return json(allowed(await getOutcomeToEdit(actor, found(params.id), found(params.outcomeId))))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, editOutcomeForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { revision, ...content } = submission.value
  const order = { outcomeId: found(params.outcomeId), content, revision, now: new Date() }
  const outcome = await editOutcome(actor, order)
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect(`/visits/${found(params.id)}/outcome?saved=outcome`)
}

export default function EditOutcomePage() {
  const t = useTranslate()
  const { id } = useVisitHead()
  const { content, owners, revision } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof editOutcomeForm>>({
    id: 'outcome',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: content,
  })
  return (
    <section className="fy-stack fy-prose">
      <SectionHead
        title={t('outcomes-edit-heading')}
        aside={<Link href={`/visits/${id}/outcome`}>{t('outcomes-edit-back')}</Link>}
      />
      <Form method="post" {...getFormProps(form)} className="fy-stack">
        <FormProblems form={form} />
        <OutcomeFields fields={fields} owners={owners} />
        <input type="hidden" name="revision" value={revision} />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('outcomes-edit-submit')}
          </Button>
        </div>
      </Form>
    </section>
  )
}
