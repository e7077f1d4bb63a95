import { accept, refuse, type Result } from '#app/lib/result.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { openAddress } from '../busy-address-pass.server.ts'
import { replaceSpans, saveReading } from '../busy-repository.server.ts'
import { busyWindow, nextTryAt, type BusyRefusal } from '../busy-rules.ts'
import { type DueSource } from '../queries/busy-sources.server.ts'
import { fetchCalendar, publicNet, type Fetched, type Net } from '../queries/fetch-calendar.server.ts'
import { readCalendar } from '../queries/read-calendar.server.ts'
import { type Interval } from '#app/lib/office-time.ts'

type Order = Readonly<{ source: DueSource; now: Date; net?: Net; stop?: AbortSignal }>
type News = Readonly<{ fetched: Fetched; spans: readonly Interval[] | null }>

/** Reads a person's calendar again. One that fails keeps what was last known, and is asked less and less often. */
export async function refreshBusyTimes({ source, now, net = publicNet, stop }: Order): Promise<void> {
  const news = await readNews(source, now, net, stop)
  if (stop?.aborted) return
  await inTransaction(async (tx) => {
    if (!news.ok) {
      const failures = source.failures + 1
      const errorCode = news.refusal.code
      await saveReading(tx, source.id, { failures, errorCode, fetchedAt: now, nextTryAt: nextTryAt(now, failures) })
      return
    }
    const { fetched, spans } = news.value
    const { etag, lastModified } = fetched
    const marks = { etag, lastModified, fetchedAt: now, lastGoodAt: now, nextTryAt: nextTryAt(now, 0) }
    const good = { ...marks, failures: 0, errorCode: null }
    if ((await saveReading(tx, source.id, good)) && spans) await replaceSpans(tx, source.staffId, spans)
  })
}

async function readNews(
  source: DueSource,
  now: Date,
  net: Net,
  stop?: AbortSignal,
): Promise<Result<News, BusyRefusal>> {
  const address = openAddress(source.sealedAddress, source.staffId)
  if (!address) return refuse('busy-unreachable')
  const fetched = await fetchCalendar(address, seenOf(source, now), net, stop)
  if (!fetched.ok) return fetched
  const { text } = fetched.value
  if (text === null) return accept({ fetched: fetched.value, spans: null })
  const spans = await readCalendar({ text, within: busyWindow(now), timeZone: source.timeZone })
  return spans.ok ? accept({ fetched: fetched.value, spans: spans.value }) : spans
}

/** Once a day all of it is read, changed or not: the window moves on. */
function seenOf({ etag, lastModified, lastGoodAt }: DueSource, now: Date) {
  const sameDay = lastGoodAt?.toISOString().slice(0, 10) === now.toISOString().slice(0, 10)
  return sameDay ? { etag, lastModified } : { etag: null, lastModified: null }
}
