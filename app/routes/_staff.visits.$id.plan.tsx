import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { removeStop } from '#app/features/itineraries/commands/remove-stop.server.ts'
import { sendPlan } from '#app/features/itineraries/commands/send-plan.server.ts'
import { presentBoards } from '#app/features/itineraries/present.ts'
import { getPlanPage } from '#app/features/itineraries/queries/plan-page.server.ts'
import { planPageForm } from '#app/features/itineraries/schema.ts'
import { PlanView } from '#app/features/itineraries/ui/plan-view.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useNonce } from '#app/http/nonce.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalDate } from '#app/lib/office-time.ts'
import { Message } from '#app/ui/message.tsx'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const now = new Date()
  const { visit, itinerary, openStates, ...page } = allowed(await getPlanPage(actor, found(params.id)))
  const { timeZone } = itinerary.office
  return json({
    ...page,
    visitId: visit.id,
    approved: visit.decision === 'approved',
    boards: presentBoards(itinerary, { now, openOf: ({ id }) => openStates.get(id) ?? null }),
    timeZone,
    today: toLocalDate(now, timeZone),
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, planPageForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await carryOut(actor, visitId, submission.value)
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect(`/visits/${visitId}/plan?done=${submission.value.intent === 'send-plan' ? 'sent' : 'saved'}`)
}

function carryOut(actor: StaffActor, visitId: string, order: z.output<typeof planPageForm>) {
  const now = new Date()
  return order.intent === 'send-plan' ? sendPlan(actor, { visitId, now }) : removeStop(actor, { ...order, now })
}

export default function PlanPage() {
  return (
    <div className="fy-stack">
      <Answer />
      <PlanView {...useLoaderData<typeof loader>()} nonce={useNonce()} />
    </div>
  )
}

const doneWords = {
  sent: 'itineraries-plan-sent',
  saved: 'itineraries-plan-saved',
  planned: 'meetings-planned',
} as const

/** What came of the last thing that was done. */
function Answer() {
  const t = useTranslate()
  const errorText = useErrorText()
  const done = useSearchParams()[0].get('done')
  const lastResult = useActionData<typeof action>()
  const problem = errorText(Object.values(lastResult?.error ?? {}).find((errors) => errors) ?? undefined)
  if (problem) {
    return (
      <Message kind="error" takesFocus>
        {problem}
      </Message>
    )
  }
  const words = done === null ? undefined : doneWords[done as keyof typeof doneWords]
  if (!words) return null
  return (
    <Message kind="success" takesFocus>
      {t(words)}
    </Message>
  )
}
