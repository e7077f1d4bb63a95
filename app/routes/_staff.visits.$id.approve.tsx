import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { approveVisit } from '#app/features/visits/commands/approve-visit.server.ts'
import { getApproval } from '#app/features/visits/queries/approval.server.ts'
import { getHostChoice } from '#app/features/visits/queries/host-choice.server.ts'
import { approveForm } from '#app/features/visits/schema/decision.ts'
import { ApprovalNotes } from '#app/features/visits/ui/approval-notes.tsx'
import { DecisionPage } from '#app/features/visits/ui/decision-page.tsx'
import { HostChoice } from '#app/features/visits/ui/host-choice.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { useVisitHead } from '#app/site/use-visit-head.ts'
import { Button } from '#app/ui/button.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'liaison')
  const id = found(params.id)
  const [hosting, approval] = await Promise.all([getHostChoice(id, officeId), getApproval(id, officeId)])
  return json({ ...found(hosting), approval: found(approval) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, approveForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await approveVisit(actor, { ...submission.value, visitId, now: new Date() })
  return outcome.ok ? redirect(`/visits/${visitId}`) : replyRefused(submission, outcome.refusal)
}

export default function ApproveVisitPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const visit = useVisitHead()
  const { hostId, candidates, approval } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'approve',
    lastResult: useActionData<typeof action>(),
    defaultValue: { hostId: hostId ?? '', anyway: false },
  })
  return (
    <DecisionPage visit={visit} heading={t('visits-approve-heading')} needs="undecided">
      <Form method="post" {...getFormProps(form)} className="fy-stack fy-measure">
        <FormProblems form={form} />
        <ApprovalNotes approval={approval} addressConfirmed={visit.addressConfirmed} locale={visit.locale} />
        <HostChoice
          id={fields.hostId.id}
          name={fields.hostId.name}
          candidates={candidates}
          chosen={fields.hostId.initialValue ?? ''}
          error={errorText(fields.hostId.errors)}
          orNobody={hostId === null}
          askAnyway={fields.hostId.errors?.[0]?.startsWith('refusal-host-week-full')}
          anywayName={fields.anyway.name}
        />
        <input type="hidden" name="revision" value={visit.revision} />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('visits-approve-submit')}
          </Button>
        </div>
      </Form>
    </DecisionPage>
  )
}
