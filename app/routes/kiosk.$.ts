import { redirect } from '@remix-run/node'

/** Whatever else is asked for at the tablet: the welcome. */
export function loader() {
  return redirect('/kiosk')
}
