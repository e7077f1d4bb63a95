import { useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayAllowOverlap, type StaffActor } from '#app/access/policy.ts'
import { acceptProposal } from '#app/features/itineraries/commands/accept-proposal.server.ts'
import { answerInvitation } from '#app/features/itineraries/commands/answer-invitation.server.ts'
import { declineProposal } from '#app/features/itineraries/commands/decline-proposal.server.ts'
import { proposeTime } from '#app/features/itineraries/commands/propose-time.server.ts'
import { sayTimes } from '#app/features/itineraries/present.ts'
import { getMeetingPage } from '#app/features/itineraries/queries/meeting-page.server.ts'
import { overruleOf } from '#app/features/itineraries/rules/availability.ts'
import { meetingPageForm } from '#app/features/itineraries/schema.ts'
import { AnswerButtons, OtherTime, SeenTimes } from '#app/features/itineraries/ui/answer-form.tsx'
import { OwnAnswer } from '#app/features/itineraries/ui/answer-state.tsx'
import { MeetingFacts } from '#app/features/itineraries/ui/meeting-facts.tsx'
import { MeetingHead } from '#app/features/itineraries/ui/meeting-head.tsx'
import { OverlapChoice } from '#app/features/itineraries/ui/overlap-choice.tsx'
import { Overruled } from '#app/features/itineraries/ui/overruled.tsx'
import { ProposalProblems } from '#app/features/itineraries/ui/proposal-problems.tsx'
import { Proposals } from '#app/features/itineraries/ui/proposals.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalDateTime } from '#app/lib/office-time.ts'
import { type Refusal } from '#app/lib/result.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { SectionHead } from '#app/ui/heads.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const page = allowed(await getMeetingPage(actor, found(params.id), new Date()))
  const { meeting, over } = page
  const { timeZone } = meeting.office
  return json({
    ...page,
    title: meeting.title,
    mine: over || meeting.status !== 'planned' ? null : (ownInvitation(actor, meeting.staff) ?? null),
    mayAllowOverlap: mayAllowOverlap(actor),
    local: { start: toLocalDateTime(meeting.start, timeZone), end: toLocalDateTime(meeting.end, timeZone) },
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const meetingId = found(params.id)
  const { meeting } = allowed(await getMeetingPage(actor, meetingId, new Date()))
  const submission = await parseForm(request, meetingPageForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const attendeeId = ownInvitation(actor, meeting.staff)?.attendeeId ?? ''
  const outcome = await carryOut(actor, { meetingId, attendeeId }, submission.value)
  if (outcome.ok) return redirect(`/meetings/${meetingId}?done=${doneWords[submission.value.answer] ?? 'answered'}`)
  const said = sayTimes(outcome.refusal, createFormat(localeOf(request).bcp47), getTranslate(request))
  const { value } = submission
  const overruled = [...seenIn(value), overruleOf(outcome.refusal) ?? []].flat()
  return replyRefused(submission, isAboutProposal(value) ? withoutField(said) : said, { overruled })
}

function seenIn(order: z.output<typeof meetingPageForm>): readonly string[] {
  return order.answer === 'take-proposal' ? order.overruled : []
}

function isAboutProposal(order: object | null | undefined): boolean {
  const answer = order && 'answer' in order ? order.answer : null
  return answer === 'take-proposal' || answer === 'leave-proposal'
}

/** The buttons of a proposal have no field to blame. */
function withoutField<Code extends string>({ code, values }: Refusal<Code>): Refusal<Code> {
  return { code, ...(values && { values }) }
}

const doneWords: Readonly<Record<string, string>> = { 'take-proposal': 'moved', 'leave-proposal': 'left' }

type Ids = Readonly<{ meetingId: string; attendeeId: string }>

function carryOut(actor: StaffActor, { meetingId, attendeeId }: Ids, order: z.output<typeof meetingPageForm>) {
  const now = new Date()
  if (order.answer === 'take-proposal') return acceptProposal(actor, { ...order, meetingId, now })
  if (order.answer === 'leave-proposal') return declineProposal(actor, { ...order, meetingId, now })
  const seen = { start: new Date(order.seenStart), end: new Date(order.seenEnd) }
  return order.answer === 'other-time'
    ? proposeTime(actor, { attendeeId, seen, local: order, now })
    : answerInvitation(actor, { attendeeId, seen, answer: order.answer, now })
}

function ownInvitation<Person extends { staffId: string }>({ staffId }: StaffActor, staff: readonly Person[]) {
  return staff.find((each) => each.staffId === staffId)
}

export default function MeetingPage() {
  const { meeting, mine, mayAllowOverlap: mayAllow, ...page } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof meetingPageForm>>({ id: 'meeting', lastResult })
  const again = (
    <>
      <Overruled sent={lastResult} name={fields.overruled.name} />
      <OverlapChoice field={fields.allowOverlap} errors={form.errors} mayAllow={mayAllow} />
    </>
  )
  return (
    <div className="fy-stack">
      <MeetingHead meeting={meeting} {...page} done={useSearchParams()[0].get('done')} />
      <div className="fy-stack fy-stack--loose fy-measure">
        {(!mine || isAboutProposal(lastResult?.initialValue)) && (
          <ProposalProblems form={form}>
            <FormProblems form={form} />
          </ProposalProblems>
        )}
        {page.mayChange && <Proposals meeting={meeting} ownId={mine?.attendeeId} again={again} />}
        <MeetingFacts meeting={meeting} />
        {mine && <OwnPart />}
      </div>
    </div>
  )
}

function OwnPart() {
  const t = useTranslate()
  const { meeting, mine, local } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const lastResult = isAboutProposal(sent?.initialValue) ? undefined : sent
  const [form, fields] = useForm<z.input<typeof meetingPageForm>>({ id: 'answer', lastResult, defaultValue: local })
  if (!mine) return null
  return (
    <section className="fy-stack" aria-labelledby="own">
      <SectionHead id="own" title={t('meetings-answer-heading')} />
      <OwnAnswer answer={mine.answer} proposed={mine.proposed} timeZone={meeting.office.timeZone} />
      <Form method="post" id={form.id} noValidate className="fy-stack">
        <FormProblems form={form} />
        <SeenTimes start={meeting.start} end={meeting.end} />
        <AnswerButtons answer={mine.answer} />
        <OtherTime fields={fields} officeName={meeting.office.name} open={(fields.start.errors ?? []).length > 0} />
      </Form>
    </section>
  )
}
