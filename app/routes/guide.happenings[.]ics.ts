import { type LoaderFunctionArgs } from '@remix-run/node'
import { renderHappenings } from '#app/features/calendar/happenings.server.ts'
import { languageOf, localeOf } from '#app/i18n/locale.server.ts'

/** The happenings of the city as a calendar that anybody may subscribe to. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { text, changedAt } = await renderHappenings(languageOf(localeOf(request).code).code)
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="happenings.ics"',
      'Cache-Control': 'no-cache',
      'Last-Modified': changedAt.toUTCString(),
    },
  })
}
