import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { keepPromise } from '#app/features/outcomes/commands/keep-promise.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'

/** The visitor says that a promise was kept. Somebody else's promise looks like one that is not there. */
export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request)
  const visitor = found(await findVisitor(params.token))
  const outcome = await keepPromise(visitor, { promiseId: found(params.promiseId), now: new Date() })
  if (!outcome.ok && outcome.refusal.code !== 'changed-meanwhile') throw new Response(null, { status: 404 })
  return redirect(`/visit/${params.token}?done=kept`)
}

export async function loader({ params }: LoaderFunctionArgs) {
  found(await findVisitor(params.token))
  return redirect(`/visit/${params.token}`)
}
