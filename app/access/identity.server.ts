import { redirect } from '@remix-run/node'
import { noteForLog, oncePerRequest } from '#app/lib/request-scope.server.ts'
import { dropIfSentAgain, keepSentForm } from './kept-forms.server.ts'
import { type StaffActor, type StaffRole } from './policy.ts'
import { findFormerStaff, findSession, type SignedIn } from './session.server.ts'

/** Who is signed in, or null. Looked up once a request, however many loaders ask. */
export function findSignedIn(request: Request): Promise<SignedIn | null> {
  return oncePerRequest('signed-in', async () => {
    const signedIn = await findSession(request, new Date())
    if (signedIn) noteForLog('actor', `staff ${signedIn.actor.staffId}`)
    return signedIn
  })
}

/** The staff member who asks. Without a session: to the sign-in page and back; without one of the roles: 403. */
export async function requireStaff(request: Request, ...roles: readonly StaffRole[]): Promise<StaffActor> {
  const { actor } = await requireSignedIn(request)
  if (roles.length > 0 && !roles.some((role) => actor.roles.includes(role))) throw new Response(null, { status: 403 })
  return actor
}

/** As requireStaff, with the name and language of the person. A form that comes too late is kept until they are back. */
export async function requireSignedIn(request: Request): Promise<SignedIn> {
  const signedIn = await findSignedIn(request)
  if (!signedIn) throw await toSignIn(request)
  if (request.method === 'POST') await dropIfSentAgain(request, signedIn.actor.staffId, new Date())
  return signedIn
}

async function toSignIn(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const asked = new URLSearchParams({ to: pathname + search })
  if (request.method !== 'POST') return redirect(`/sign-in?${asked.toString()}`)

  const staffId = await findFormerStaff(request)
  const cookie = staffId && (await keepSentForm(request, staffId, new Date()))
  asked.set('ended', cookie ? 'kept' : 'lost')
  return redirect(`/sign-in?${asked.toString()}`, cookie ? { headers: { 'Set-Cookie': cookie } } : {})
}
