import { redirect } from '@remix-run/node'

/** Whoever reads a visitor's badge with a phone comes to the front door, whatever badge it is: it opens nothing else. */
export function loader() {
  return redirect('/')
}
