import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/access/identity.server.ts'
import { dropSentForm } from '#app/access/kept-forms.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/own-path.ts'

/** Throws away what was kept of a form that came too late, and goes back to its page. */
export async function action({ request }: ActionFunctionArgs) {
  await requireStaff(request)
  const path = ownPath(String((await readForm(request)).get('path')), '/today')
  await dropSentForm(request, path)
  return redirect(path, 303)
}

export function loader() {
  return redirect('/today')
}
