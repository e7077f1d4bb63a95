import { getInputProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { planMeeting } from '#app/features/itineraries/commands/plan-meeting.server.ts'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getPlanningChoices } from '#app/features/itineraries/queries/meeting-choices.server.ts'
import { overruleOf } from '#app/features/itineraries/rules/availability.ts'
import { offerOf } from '#app/features/itineraries/rules/offer.ts'
import { planMeetingForm } from '#app/features/itineraries/schema.ts'
import { GuestField } from '#app/features/itineraries/ui/guest-field.tsx'
import { NoteField, TitleField, WishField } from '#app/features/itineraries/ui/meeting-fields.tsx'
import { OfferForm } from '#app/features/itineraries/ui/offer-form.tsx'
import { Overruled } from '#app/features/itineraries/ui/overruled.tsx'
import { OverlapChoice } from '#app/features/itineraries/ui/overlap-choice.tsx'
import { PeopleFields } from '#app/features/itineraries/ui/people-fields.tsx'
import { TimeFields } from '#app/features/itineraries/ui/time-fields.tsx'
import { VenueFields } from '#app/features/itineraries/ui/venue-fields.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { Button } from '#app/ui/button.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const wishId = new URL(request.url).searchParams.get('wish')
  const choice = { kind: 'meeting', wishId, now: new Date() } as const
  const choices = allowed(await getPlanningChoices(actor, found(params.id), choice))
  const wish = choices.wishes.find(({ id }) => id === wishId) ?? nothingWished
  return json({
    ...choices,
    wished: wish.staffId ? [wish.staffId] : [],
    defaults: {
      formToken: newToken(),
      title: wish.text,
      wishId: wish.id,
      staffIds: [choices.likely ?? ''],
      ...choices.free,
    },
  })
}

const nothingWished = { id: '', text: '', staffId: null }

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, planMeetingForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const { roomId, onlineUrl, ...order } = submission.value
  const outcome = await planMeeting(actor, {
    ...order,
    visitId,
    local: order,
    venue: { roomId, onlineUrl: onlineUrl || null },
    now: new Date(),
  })
  if (outcome.ok) return redirect(`/visits/${visitId}/plan?done=planned`)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  const overruled = [...order.overruled, overruleOf(outcome.refusal) ?? []].flat()
  return replyRefused(submission, said, { offer: offerOf(outcome.refusal, order), overruled })
}

export default function PlanMeetingPage() {
  const t = useTranslate()
  const { visit, defaults, staff, rooms, wishes, wished, ...page } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof planMeetingForm>>({ id: 'meeting', lastResult, defaultValue: defaults })
  return (
    <section className="fy-stack">
      <SectionHead
        title={t('itineraries-meeting-heading')}
        aside={<Link href={`/visits/${visit.id}/plan`}>{t('itineraries-back')}</Link>}
      />
      <div className="fy-stack fy-measure">
        <FormProblems form={form} />
        <OfferForm sent={lastResult} rooms={rooms} />
        <Form method="post" id={form.id} noValidate className="fy-stack">
          <WishField field={fields.wishId} wishes={wishes} />
          <TitleField field={fields.title} />
          <PeopleFields field={fields.staffIds} staff={staff} wished={wished} />
          <GuestField field={fields.guestIds} guests={page.guests} />
          <TimeFields fields={fields} officeName={page.officeName} />
          <Overruled sent={lastResult} name={fields.overruled.name} />
          <OverlapChoice field={fields.allowOverlap} errors={fields.start.errors} mayAllow={page.mayAllowOverlap} />
          <VenueFields fields={fields} rooms={rooms} />
          <NoteField field={fields.note} />
          <input {...getInputProps(fields.formToken, { type: 'hidden' })} key="token" />
          <div className="fy-cluster">
            <Button type="submit" action="progressive" weight="primary">
              {t('itineraries-meeting-submit')}
            </Button>
          </div>
        </Form>
      </div>
    </section>
  )
}
