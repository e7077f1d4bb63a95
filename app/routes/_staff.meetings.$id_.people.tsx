import { useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { changePeople } from '#app/features/itineraries/commands/change-people.server.ts'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getPeopleForm } from '#app/features/itineraries/queries/people-choices.server.ts'
import { overruleOf } from '#app/features/itineraries/rules/availability.ts'
import { changePeopleForm } from '#app/features/itineraries/schema.ts'
import { GuestField } from '#app/features/itineraries/ui/guest-field.tsx'
import { OverlapChoice } from '#app/features/itineraries/ui/overlap-choice.tsx'
import { Overruled } from '#app/features/itineraries/ui/overruled.tsx'
import { PeopleFields } from '#app/features/itineraries/ui/people-fields.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const meetingId = found(params.id)
  return json({ meetingId, ...allowed(await getPeopleForm(actor, meetingId, new Date())) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, changePeopleForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const meetingId = found(params.id)
  const outcome = await changePeople(actor, { ...submission.value, meetingId, now: new Date() })
  if (outcome.ok) return redirect(`/meetings/${meetingId}?done=people-changed`)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  const overruled = [...submission.value.overruled, overruleOf(outcome.refusal) ?? []].flat()
  return replyRefused(submission, said, { overruled })
}

export default function MeetingPeoplePage() {
  const t = useTranslate()
  const { meetingId, title, visitor, revision, defaults, ...page } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof changePeopleForm>>({ id: 'people', lastResult, defaultValue: defaults })
  const faults = [...(fields.staffIds.errors ?? []), ...(fields.guestIds.errors ?? [])]
  return (
    <div className="fy-stack fy-measure">
      <PageHead
        crumb={<Link href={`/meetings/${meetingId}`}>{title}</Link>}
        title={t('meetings-people-heading', title)}
        lead={t('meetings-people-words', visitor)}
      />
      <FormProblems form={form} />
      <Form method="post" id={form.id} noValidate className="fy-stack">
        <PeopleFields field={fields.staffIds} staff={page.staff} wished={defaults.staffIds} />
        <GuestField field={fields.guestIds} guests={page.guests} />
        <Overruled sent={lastResult} name={fields.overruled.name} />
        <OverlapChoice field={fields.allowOverlap} errors={faults} mayAllow={page.mayAllowOverlap} />
        <input type="hidden" name={fields.revision.name} value={revision} />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('meetings-people-submit')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
