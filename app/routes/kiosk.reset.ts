import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireDevice } from '#app/access/device.server.ts'
import { forgetGuest } from '#app/access/kiosk-guest.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { forgetLanguage } from '#app/i18n/locale.server.ts'

/** Forgets who stood before the tablet, and the language they chose. */
export async function action({ request }: ActionFunctionArgs) {
  await requireDevice(request)
  await readForm(request)
  const headers = new Headers()
  headers.append('Set-Cookie', await forgetGuest())
  headers.append('Set-Cookie', forgetLanguage())
  return redirect('/kiosk', { status: 303, headers })
}

export function loader() {
  return redirect('/kiosk')
}
