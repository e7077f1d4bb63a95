import { type LoaderFunctionArgs } from '@remix-run/node'
import { gzipFeed } from '#app/features/calendar/gzip-feed.server.ts'
import { renderHappenings } from '#app/features/calendar/happenings.server.ts'
import { answerFeedRequest } from '#app/http/feed-answer.ts'
import { languageOf, localeOf } from '#app/i18n/locale.server.ts'

/** The happenings of the city as a calendar that anybody may subscribe to: it answers as feeds do, and is no secret. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { text, changedAt } = await renderHappenings(languageOf(localeOf(request).code).code)
  const { gzip, bodySize, digest } = gzipFeed([{ name: text, text: () => text }])
  const { status, headers, body } = answerFeedRequest({
    method: request.method,
    headers: Object.fromEntries(request.headers),
    feed: { digest, changedAt, fileName: 'happenings', sizes: { identity: bodySize, gzip: gzip.length } },
  })
  const { 'X-Robots-Tag': _, 'Referrer-Policy': __, 'X-Content-Type-Options': ___, ...open } = headers
  const bodies = { none: null, identity: text, gzip: new Uint8Array(gzip), br: null }
  return new Response(bodies[body], { status, headers: { ...open, 'Cache-Control': 'no-cache' } })
}
