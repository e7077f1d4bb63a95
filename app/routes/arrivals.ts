import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/access/identity.server.ts'
import { readSession, sessionIdOf } from '#app/access/session.server.ts'
import { comeToVisitor, passArrivalOn } from '#app/features/reception/commands/answer-arrival.server.ts'
import { listWaitingVisitors } from '#app/features/reception/queries/arrivals.server.ts'
import { arrivalForm } from '#app/features/reception/schema.ts'
import { parseForm } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/own-path.ts'

/** Who waits at the door for whoever asks. */
export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const { staffId } = (await findWatching(request, now)) ?? (await requireStaff(request))
  return json({ waiting: await listWaitingVisitors(staffId, now) }, { headers: { 'Cache-Control': 'no-store' } })
}

/** Who looks at a page that asks by itself: this does not prolong their session. */
async function findWatching(request: Request, now: Date) {
  const id = await sessionIdOf(request)
  return id === null ? null : (readSession(id, now)?.actor ?? null)
}

/** An answer from the line on top of a page. Where somebody was quicker the line is gone when the page comes back. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, arrivalForm)
  if (submission.status !== 'success') throw new Response(null, { status: 400 })

  const { answer, eventId, to } = submission.value
  const outcome = await (answer === 'coming' ? comeToVisitor : passArrivalOn)(actor, { eventId, now: new Date() })
  if (!outcome.ok && outcome.refusal.code === 'not-found') throw new Response(null, { status: 404 })
  if (!outcome.ok && outcome.refusal.code === 'not-allowed') throw new Response(null, { status: 403 })
  return redirect(ownPath(to, '/today'), 303)
}
