import { useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { cancelMeeting } from '#app/features/itineraries/commands/cancel-meeting.server.ts'
import { getMeetingPage } from '#app/features/itineraries/queries/meeting-page.server.ts'
import { cancelMeetingForm } from '#app/features/itineraries/schema.ts'
import { MeetingFacts } from '#app/features/itineraries/ui/meeting-facts.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const { meeting } = allowed(await getMeetingPage(actor, found(params.id), new Date()))
  return json({ title: meeting.title, meeting })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, cancelMeetingForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const order = { ...submission.value, meetingId: found(params.id), now: new Date() }
  const outcome = await cancelMeeting(actor, order)
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  const { mayReadPlan } = allowed(await getMeetingPage(actor, order.meetingId, order.now))
  return redirect(mayReadPlan ? `/visits/${outcome.value.visitId}/plan?done=saved` : `/meetings/${order.meetingId}`)
}

export default function CancelMeetingPage() {
  const t = useTranslate()
  const { title, meeting } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof cancelMeetingForm>>({ id: 'cancel', lastResult })
  return (
    <div className="fy-stack fy-measure">
      <PageHead
        crumb={<Link href={`/meetings/${meeting.id}`}>{title}</Link>}
        title={t('meetings-cancel-heading', title)}
        lead={t('meetings-cancel-words')}
      />
      <FormProblems form={form} />
      <MeetingFacts meeting={meeting} />
      <Form method="post" className="fy-cluster">
        <input type="hidden" name={fields.revision.name} value={meeting.revision} />
        <Button type="submit" action="destructive" weight="primary">
          {t('meetings-cancel')}
        </Button>
        <ButtonLink href={`/meetings/${meeting.id}`}>{t('meetings-cancel-keep')}</ButtonLink>
      </Form>
    </div>
  )
}
