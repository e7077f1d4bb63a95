import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { confirmAddress } from '#app/features/visits/commands/confirm-address.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { allowed } from '#app/http/allowed.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'

/** The button behind the mailed link. Only a press confirms: programs that look into mail follow links. */
export async function action({ request, params }: ActionFunctionArgs) {
  await readForm(request)
  const visitor = found(await findVisitor(params.token))
  allowed(await confirmAddress(visitor, { visitId: visitor.visitId, now: new Date() }))
  return redirect(`/visit/${params.token}?done=confirmed`)
}

export async function loader({ params }: LoaderFunctionArgs) {
  found(await findVisitor(params.token))
  return redirect(`/visit/${params.token}`)
}
