import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { endSession, leaveSeat } from '#app/access/session.server.ts'

export async function action({ request }: ActionFunctionArgs) {
  const headers = new Headers({ 'Set-Cookie': await endSession(request) })
  headers.append('Set-Cookie', leaveSeat())
  return redirect('/', { status: 303, headers })
}

export function loader() {
  return redirect('/')
}
