import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { type z } from 'zod'
import { type VisitorActor } from '#app/access/policy.ts'
import { addStop } from '#app/features/itineraries/commands/add-stop.server.ts'
import { removeStop } from '#app/features/itineraries/commands/remove-stop.server.ts'
import { ownStopForm } from '#app/features/itineraries/schema.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { parseForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'

/** The visitor puts a place of the guide into their own plan, or takes a stop out. What does not work any more is said. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const submission = await parseForm(request, ownStopForm)
  if (submission.status !== 'success') throw new Response(null, { status: 400 })

  const { value } = submission
  const outcome = await carryOut(visitor, value)
  if (!outcome.ok && ['not-found', 'not-allowed'].includes(outcome.refusal.code)) throw new Response(null, { status: 404 })
  const query = new URLSearchParams({ day: value.day, done: outcome.ok ? `stop-${value.intent}` : 'stop-gone' })
  return redirect(`/visit/${params.token}?${query.toString()}`)
}

function carryOut(visitor: VisitorActor, value: z.output<typeof ownStopForm>) {
  const { visitId } = visitor
  const now = new Date()
  if (value.intent === 'remove') return removeStop(visitor, { ...value, now })
  const plain = { kind: 'stop', title: '', note: '', wishId: null, evenIfClosed: false } as const
  return addStop(visitor, { ...plain, ...value, visitId, local: value, now })
}

export async function loader({ params }: LoaderFunctionArgs) {
  found(await findVisitor(params.token))
  return redirect(`/visit/${params.token}`)
}
