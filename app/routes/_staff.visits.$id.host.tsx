import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { chooseHost } from '#app/features/visits/commands/choose-host.server.ts'
import { getHostChoice } from '#app/features/visits/queries/host-choice.server.ts'
import { hostForm } from '#app/features/visits/schema/decision.ts'
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
  return json(found(await getHostChoice(found(params.id), officeId)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, hostForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await chooseHost(actor, { ...submission.value, visitId, now: new Date() })
  return outcome.ok ? redirect(`/visits/${visitId}`) : replyRefused(submission, outcome.refusal)
}

export default function ChooseHostPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const visit = useVisitHead()
  const { hostId, candidates } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'host',
    lastResult: useActionData<typeof action>(),
    defaultValue: { hostId: hostId ?? '', anyway: false },
  })
  return (
    <DecisionPage visit={visit} heading={t('visits-host-heading')} needs="open">
      <Form method="post" {...getFormProps(form)} className="fy-stack fy-measure">
        <FormProblems form={form} />
        <HostChoice
          id={fields.hostId.id}
          name={fields.hostId.name}
          candidates={candidates}
          chosen={fields.hostId.initialValue}
          error={errorText(fields.hostId.errors)}
          askAnyway={fields.hostId.errors?.[0]?.startsWith('refusal-host-week-full')}
          anywayName={fields.anyway.name}
        />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('visits-host-submit')}
          </Button>
        </div>
      </Form>
    </DecisionPage>
  )
}
