import { useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { proposeTime } from '#app/features/itineraries/commands/propose-time.server.ts'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getInvitation } from '#app/features/itineraries/queries/meeting-page.server.ts'
import { answerForm } from '#app/features/itineraries/schema.ts'
import { AnswerButtons, OtherTime, SeenTimes } from '#app/features/itineraries/ui/answer-form.tsx'
import { AnswerState } from '#app/features/itineraries/ui/answer-state.tsx'
import { MeetingFacts } from '#app/features/itineraries/ui/meeting-facts.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'

export const meta = titled

const asking = ['accepted', 'declined', 'other-time'] as const

/** Looking changes nothing: mail programs look at links before people do. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { meeting, invited, local } = found(await getInvitation(found(params.token)))
  const { searchParams } = new URL(request.url)
  const wanted = (name: string) => asking.find((word) => word === searchParams.get(name)) ?? null
  return json({
    title: getTranslate(request)('respond-title'),
    meeting,
    invited,
    local,
    asked: wanted('answer'),
    done: wanted('done'),
    over: meeting.end <= new Date(),
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { invited } = found(await getInvitation(found(params.token)))
  const submission = await parseForm(request, answerForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await carryOut(invited, submission.value)
  if (outcome.ok) return redirect(`/respond/${params.token}?done=${submission.value.answer}`)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  return replyRefused(submission, said)
}

type Invited = Readonly<{ attendeeId: string; staffId: string }>

function carryOut({ attendeeId, staffId }: Invited, order: z.output<typeof answerForm>) {
  const actor = { kind: 'invited', attendeeId, staffId } as const
  const seen = { start: new Date(order.seenStart), end: new Date(order.seenEnd) }
  const now = new Date()
  return order.answer === 'other-time'
    ? proposeTime(actor, { attendeeId, seen, local: order, now })
    : answerInvitation(actor, { attendeeId, seen, answer: order.answer, now })
}

export default function RespondPage() {
  const t = useTranslate()
  const format = useFormat()
  const { meeting, invited, over, done, asked } = useLoaderData<typeof loader>()
  const closed = over || meeting.status !== 'planned'
  return (
    <NarrowFrame {...usePublicFrame()}>
      <AnswerState meeting={meeting} answer={invited.answer} over={over} done={done} asked={asked} />
      <div className="fy-stack fy-stack--hair">
        <p className="fy-dim">
          {t('respond-lead', format.list(meeting.visitors.map(({ nameToShow }) => nameToShow)), meeting.office.name)}
        </p>
        <h1 className="fy-voice fy-voice--small" dir="auto">
          {meeting.title}
        </h1>
      </div>
      <MeetingFacts meeting={meeting} answers={false} />
      {!closed && <AnswerPart />}
    </NarrowFrame>
  )
}

function AnswerPart() {
  const t = useTranslate()
  const { meeting, invited, local, asked } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof answerForm>>({ id: 'answer', lastResult, defaultValue: local })
  const proposing = asked === 'other-time' || lastResult?.initialValue?.answer === 'other-time'
  return (
    <Form method="post" id={form.id} noValidate className="fy-stack fy-stack--loose">
      <FormProblems form={form} />
      <SeenTimes start={meeting.start} end={meeting.end} />
      <AnswerButtons answer={invited.answer} asked={asked === 'other-time' ? null : asked} />
      <OtherTime fields={fields} officeName={meeting.office.name} open={proposing} />
      <p className="fy-fine fy-dim">{t('respond-change-mind')}</p>
    </Form>
  )
}
