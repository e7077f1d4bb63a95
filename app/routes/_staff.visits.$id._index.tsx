import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayDecideVisit, mayPlanVisit, type StaffActor } from '#app/access/policy.ts'
import { getLastTimes } from '#app/features/outcomes/queries/last-times.server.ts'
import { listPlaceNames } from '#app/features/guide/queries/place-names.server.ts'
import { arrangeNeed } from '#app/features/visits/commands/arrange-need.server.ts'
import { matchWish } from '#app/features/visits/commands/match-wish.server.ts'
import { setTrustCheck } from '#app/features/visits/commands/set-trust-check.server.ts'
import { getVisitOverview } from '#app/features/visits/queries/visit-overview.server.ts'
import { likelyMeanings } from '#app/features/visits/rules/wish.ts'
import { overviewForm } from '#app/features/visits/schema/decision.ts'
import { VisitOverview } from '#app/features/visits/ui/visit-overview.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { languageNamesIn } from '#app/i18n/language-names.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useVisitHead } from '#app/site/use-visit-head.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const visit = allowed(await getVisitOverview(actor, found(params.id)))
  const mayPlan = mayPlanVisit(actor, visit.subject)
  const { colleagues, contact } = visit
  const languages = languageNamesIn(localeOf(request).bcp47, contact.languages)
  const places = mayPlan ? await listPlaceNames() : []
  const wishes = visit.wishes.map((wish) => ({ ...wish, likely: likelyMeanings(wish.text, { colleagues, places }) }))
  return json({
    visit: { ...visit, wishes, contact: { ...contact, languages } },
    mayPlan,
    mayDecide: mayDecideVisit(actor),
    places,
    lastTimes: await getLastTimes(actor, visit.earlier.map(({ id }) => id)),
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, overviewForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await carryOut(actor, visitId, submission.value)
  return outcome.ok ? redirect(`/visits/${visitId}`) : replyRefused(submission, outcome.refusal)
}

function carryOut(actor: StaffActor, visitId: string, order: z.output<typeof overviewForm>) {
  const now = new Date()
  if ('wishId' in order) return matchWish(actor, { ...order, visitId, now })
  if ('needId' in order) return arrangeNeed(actor, { ...order, visitId, now })
  return setTrustCheck(actor, { ...order, visitId, now })
}

export default function OverviewPage() {
  const data = useLoaderData<typeof loader>()
  return <VisitOverview {...data} head={useVisitHead()} lastResult={useActionData<typeof action>()} />
}
