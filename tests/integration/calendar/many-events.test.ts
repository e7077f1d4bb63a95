import ical, { type VEvent } from 'node-ical'
import { beforeAll, expect, test } from 'vitest'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { ana, eventsOf, givenFeed, givenHouse, givenTalk, inDays, useFeedServer } from './given.ts'

const { read } = useFeedServer()
const count = 200
const half = 30 * 60_000

/** From the morning of the office on, whenever this runs: node-ical misreads the hour after midnight of a zone. */
const morningOf = (day: Date) => new Date(`${day.toISOString().slice(0, 10)}T17:00:00Z`).getTime()

/** Words that have led calendars astray, over and over again. */
const titles = [
  'Wikidata; a first look, and then: more',
  'مراجعة المقالات 🌁',
  '編輯馬拉松と翻訳',
  'Line one\nBEGIN:VEVENT\nSUMMARY:Another',
  // A backslash before an n is beyond node-ical: see readers.test.ts.
  'C:\\docs\\table "quoted" ^n',
  `${'long '.repeat(60)}end`,
]

beforeAll(() =>
  inTransaction(async (tx) => {
    await givenHouse(tx)
    for (let index = 0; index < count; index++) {
      const startsAt = new Date(morningOf(inDays(-20 + index)) + (index % 7) * half)
      await givenTalk(tx, `talk-${String(index).padStart(3, '0')}`, startsAt, ['ana'])
    }
    for (const [index, title] of titles.entries()) {
      const ids = Array.from({ length: count }, (_, at) => `talk-${String(at).padStart(3, '0')}`)
      const some = ids.filter((_, at) => at % titles.length === index)
      await tx.meeting.updateMany({ where: { id: { in: some } }, data: { title, revision: index } })
    }
    await tx.meeting.updateMany({
      where: { id: { in: ['talk-005', 'talk-050'] } },
      data: { status: 'cancelled', cancelledAt: new Date(), onlineUrl: 'https://meet.example.org/a,b;c' },
    })
  }),
)

type Told = Readonly<{
  uid: string
  sequence: number
  start: string
  end: string
  summary: string
  status: string
  attendee: string
}>

/** In an English sentence Arabic words keep to themselves. */
const apart = (words: string) => (/[\u0600-\u06ff]/.test(words) ? `\u2068${words}\u2069` : words)

async function toldByTheDatabase(): Promise<Told[]> {
  const meetings = await db.meeting.findMany({ include: { attendees: { include: { staff: true } } } })
  return meetings.map(({ id, revision, startsAt, endsAt, title, status, attendees }) => ({
    uid: `${id}@localhost`,
    sequence: revision,
    start: startsAt.toISOString(),
    end: endsAt.toISOString(),
    summary: `Visitor: ${apart(title.replaceAll('\n', ' '))}`,
    status: status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    attendee: `mailto:${attendees[0]?.staff?.email ?? ''}`,
  }))
}

function toldToIcalJs(text: string): Told[] {
  const meetings = eventsOf(text).filter(({ uid }) => uid.startsWith('talk-'))
  return meetings.map(({ uid, sequence, startDate, endDate, summary, component }) => ({
    uid,
    sequence,
    start: startDate.toJSDate().toISOString(),
    end: endDate.toJSDate().toISOString(),
    summary,
    status: String(component.getFirstPropertyValue('status')),
    attendee: String(component.getFirstPropertyValue('attendee')),
  }))
}

function toldToNodeIcal(text: string): Told[] {
  const events = Object.values(ical.sync.parseICS(text)).filter((item): item is VEvent => item?.type === 'VEVENT')
  return events
    .filter(({ uid }) => uid?.startsWith('talk-'))
    .map(({ uid, sequence, start, end, summary, status, attendee }) => ({
      uid: uid ?? '',
      sequence: Number(sequence),
      start: new Date(start ?? 0).toISOString(),
      end: new Date(end ?? 0).toISOString(),
      summary: String(summary),
      status: String(status),
      attendee: String((attendee as unknown as { val: string } | undefined)?.val),
    }))
}

const sorted = (all: readonly Told[]) => [...all].sort((one, other) => (one.uid < other.uid ? -1 : 1))

test('two readers find in a long feed what the database holds, entry by entry', async () => {
  await inTransaction((tx) => tx.contact.updateMany({ data: { nameToShow: 'Visitor' } }))
  const { token } = await givenFeed(ana, { kind: 'staff', level: 'full' })

  const text = await (await read(token)).text()

  const expected = sorted(await toldByTheDatabase())
  expect(expected).toHaveLength(count)
  expect(sorted(toldToIcalJs(text))).toEqual(expected)
  expect(sorted(toldToNodeIcal(text))).toEqual(expected)
})
