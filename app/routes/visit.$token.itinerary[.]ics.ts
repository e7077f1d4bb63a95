import { type LoaderFunctionArgs } from '@remix-run/node'
import { getVisitorCalendar } from '#app/features/calendar/queries/visitor-calendar.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { found } from '#app/http/found.server.ts'

/** The itinerary as a file for one's own calendar. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { visitId } = found(await findVisitor(params.token))
  return new Response(await getVisitorCalendar(visitId, new Date()), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="itinerary.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
