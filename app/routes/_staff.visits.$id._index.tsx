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
import { settleName } from '#app/features/visits/commands/settle-name.server.ts'
import { getVisitOverview } from '#app/features/visits/queries/visit-overview.server.ts'
import { likelyMeanings, wishToMatch } from '#app/features/visits/rules/wish.ts'
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
  const { subject, closed, takesPlace, colleagues, ...visit } = allowed(await getVisitOverview(actor, found(params.id)))
  const mayPlan = mayPlanVisit(actor, subject) && takesPlace
  const mayDecide = mayDecideVisit(actor)
  const { contact, secret } = visit
  const languages = languageNamesIn(localeOf(request).bcp47, contact.languages)
  const asked = new URL(request.url).searchParams.get('wish')
  const wish = mayPlan ? wishToMatch(visit.wishes, { asked, closed }) : null
  return json({
    visit: { ...visit, contact: { ...contact, languages } },
    takesPlace,
    mayPlan,
    mayDecide,
    colleagues: mayDecide && secret && secret.needs.length > 0 ? colleagues.map(toName) : [],
    matching: wish && (await listMeanings(wish, colleagues)),
    lastTimes: await getLastTimes(actor, visit.earlier.map(({ id }) => id)),
  })
}

/** What the wish that is matched next may mean: the likely, the people and the places. */
async function listMeanings({ id, text }: Readonly<{ id: string; text: string }>, colleagues: readonly Known[]) {
  const places = await listPlaceNames()
  const likely = likelyMeanings(text, { colleagues, places })
  return { wishId: id, likely, people: colleagues.map(toName), places: places.map(toName) }
}

type Known = Readonly<{ id: string; name: string; words: readonly string[] }>

function toName({ id, name }: Known) {
  return { id, name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, overviewForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const visitId = found(params.id)
  const outcome = await carryOut(actor, visitId, submission.value)
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect('wishId' in submission.value ? `/visits/${visitId}#wishes` : `/visits/${visitId}`)
}

function carryOut(actor: StaffActor, visitId: string, order: z.output<typeof overviewForm>) {
  const now = new Date()
  if ('wishId' in order) return matchWish(actor, { ...order, visitId, now })
  if ('needId' in order) return arrangeNeed(actor, { ...order, visitId, now })
  if ('name' in order) return settleName(actor, { visitId, takesNew: order.name === 'take', now })
  return setTrustCheck(actor, { ...order, visitId, now })
}

export default function OverviewPage() {
  const data = useLoaderData<typeof loader>()
  return <VisitOverview {...data} head={useVisitHead()} lastResult={useActionData<typeof action>()} />
}
