import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { endSession } from '#app/access/session.server.ts'

export async function action({ request }: ActionFunctionArgs) {
  return redirect('/', { status: 303, headers: { 'Set-Cookie': await endSession(request) } })
}

export function loader() {
  return redirect('/')
}
