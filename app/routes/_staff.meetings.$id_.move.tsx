import { useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { moveMeeting } from '#app/features/itineraries/commands/move-meeting.server.ts'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getMoveForm } from '#app/features/itineraries/queries/meeting-page.server.ts'
import { overruleOf } from '#app/features/itineraries/rules/availability.ts'
import { offerOf } from '#app/features/itineraries/rules/offer.ts'
import { moveMeetingForm } from '#app/features/itineraries/schema.ts'
import { OfferForm } from '#app/features/itineraries/ui/offer-form.tsx'
import { Overruled } from '#app/features/itineraries/ui/overruled.tsx'
import { OverlapChoice } from '#app/features/itineraries/ui/overlap-choice.tsx'
import { TimeFields } from '#app/features/itineraries/ui/time-fields.tsx'
import { VenueFields } from '#app/features/itineraries/ui/venue-fields.tsx'
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
  return json({ meetingId, ...allowed(await getMoveForm(actor, meetingId, new Date())) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, moveMeetingForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { roomId, onlineUrl, ...order } = submission.value
  const outcome = await moveMeeting(actor, {
    ...order,
    meetingId: found(params.id),
    local: order,
    venue: { roomId, onlineUrl: onlineUrl || null },
    now: new Date(),
  })
  if (outcome.ok) return redirect(`/meetings/${outcome.value.id}?done=moved`)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  const overruled = [...order.overruled, overruleOf(outcome.refusal) ?? []].flat()
  return replyRefused(submission, said, { offer: offerOf(outcome.refusal, order), overruled })
}

export default function MoveMeetingPage() {
  const t = useTranslate()
  const { meetingId, title, revision, defaults, rooms, officeName, mayAllowOverlap } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof moveMeetingForm>>({ id: 'move', lastResult, defaultValue: defaults })
  return (
    <div className="fy-stack fy-measure">
      <PageHead
        crumb={<Link href={`/meetings/${meetingId}`}>{title}</Link>}
        title={t('meetings-move-heading', title)}
        lead={t('meetings-move-words')}
      />
      <FormProblems form={form} />
      <OfferForm sent={lastResult} rooms={rooms} />
      <Form method="post" id={form.id} noValidate className="fy-stack">
        <TimeFields fields={fields} officeName={officeName} />
        <Overruled sent={lastResult} name={fields.overruled.name} />
        <OverlapChoice field={fields.allowOverlap} errors={fields.start.errors} mayAllow={mayAllowOverlap} />
        <VenueFields fields={fields} rooms={rooms} />
        <input type="hidden" name={fields.revision.name} value={revision} />
        <div className="fy-cluster">
          <Button type="submit" action="progressive" weight="primary">
            {t('meetings-move-submit')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
