import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { mayReadReception, mayRecordArrivals } from '#app/access/policy.ts'
import { readSession, seatOf, sessionIdOf, takeSeat } from '#app/access/session.server.ts'
import { getDeskCopy } from '#app/features/reception/queries/desk-copy.server.ts'

/**
 * What a browser at the desk keeps for the hours without a network. It asks by itself, so this does not prolong the
 * session; and it is a program that asks, so nobody is led to the sign-in page.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const now = new Date()
  const id = await sessionIdOf(request)
  const actor = id && readSession(id, now)?.actor
  if (!id || !actor) throw new Response(null, { status: 401 })
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  const { officeId } = actor
  const copy = await getDeskCopy({ officeId, seat: seatOf(id), mayWrite: mayRecordArrivals(actor) }, now)
  return json(copy, { headers: { 'Cache-Control': 'private, no-store', 'Set-Cookie': takeSeat(id) } })
}
