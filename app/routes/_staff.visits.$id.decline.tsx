import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { declineVisit } from '#app/features/visits/commands/decline-visit.server.ts'
import { declineForm } from '#app/features/visits/schema/decision.ts'
import { DecisionPage } from '#app/features/visits/ui/decision-page.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { useVisitHead } from '#app/site/use-visit-head.ts'
import { Button } from '#app/ui/button.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'liaison')
  return json({})
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, declineForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await declineVisit(actor, { ...submission.value, visitId, now: new Date() })
  return outcome.ok ? redirect(`/visits/${visitId}`) : replyRefused(submission, outcome.refusal)
}

export default function DeclineVisitPage() {
  const t = useTranslate()
  const visit = useVisitHead()
  const [form] = useForm({ id: 'decline', lastResult: useActionData<typeof action>() })
  return (
    <DecisionPage visit={visit} heading={t('visits-decline-heading')} needs="undecided">
      <Form method="post" {...getFormProps(form)} className="fy-stack fy-measure">
        <FormProblems form={form} />
        <p>{t('visits-decline-words')}</p>
        <input type="hidden" name="revision" value={visit.revision} />
        <div className="fy-cluster">
          <Button type="submit" action="destructive" weight="primary">
            {t('visits-decline-submit')}
          </Button>
        </div>
      </Form>
    </DecisionPage>
  )
}
