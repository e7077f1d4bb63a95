import { type LoaderFunctionArgs } from '@remix-run/node'
import { getHeldData } from '#app/features/privacy/queries/held-data.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { found } from '#app/http/found.server.ts'

/** All that is held about a visitor, as one file. */
export async function loader({ params }: LoaderFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  return new Response(`${JSON.stringify(await getHeldData(visitor), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="foyer-visit.json"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
