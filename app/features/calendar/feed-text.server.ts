import { createHash } from 'node:crypto'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type CalendarColour, type CalendarEntry, type DetailLevel, type FeedKind } from './model.ts'
import { presentDesk, presentMeeting, presentStop, presentVisit } from './present.ts'
import { readSubjects, type Subjects } from './queries/subjects.server.ts'
import { type FeedSubject } from './scope.ts'
import { renderEntry } from './templates/entry-text.ts'
import { renderFeed } from './templates/feed-text.ts'
import { type Reading } from './templates/words.ts'

export type FeedToRender = FeedSubject &
  Readonly<{ name: string; level: DetailLevel; locale: string; alarms: boolean; timeZone: string }>

const colours: Readonly<Record<FeedKind, CalendarColour>> = { staff: 'royalblue', office: 'teal', visit: 'darkorange', spaces: 'slateblue' }
const alarmMinutes = 10

/** The whole text of a feed as of now. Entries that say the same as before are not written again but joined as they were kept. */
export async function renderFeedText(tx: Tx, feed: FeedToRender, now: Date): Promise<string> {
  const entries = presentAll(await readSubjects(tx, feed, { timeZone: feed.timeZone, now }), readingOf(feed))
  const texts = await keptTexts(tx, readingKey(feed), entries)
  return renderFeed(headOf(feed), texts)
}

/** The same for one who keeps no feed: nothing is stored. */
export async function renderCalendarOnce(db: Db, feed: FeedToRender, now: Date): Promise<string> {
  const entries = presentAll(await readSubjects(db, feed, { timeZone: feed.timeZone, now }), readingOf(feed))
  return renderFeed(headOf(feed), entries.map((entry) => renderEntry(entry)))
}

function readingOf({ kind, level, locale, alarms }: FeedToRender): Reading {
  return {
    t: translatorFor(locale),
    level,
    audience: kind === 'visit' ? 'visitor' : 'staff',
    personal: kind === 'staff' || kind === 'visit',
    host: new URL(settings().origin).hostname,
    ...(alarms && { alarmMinutes }),
  }
}

function headOf({ kind, name, locale, timeZone }: FeedToRender) {
  const description = translatorFor(locale)(`calendar-feed-${kind}-description`)
  return { name, description, timeZone, colour: colours[kind], language: languageOf(locale).bcp47 }
}

/** Visitors are not shown the staff's pages. */
function presentAll({ visits, meetings, stops, desks }: Subjects, reading: Reading): CalendarEntry[] {
  const own = reading.audience === 'visitor' ? { page: null } : {}
  return [
    ...visits.map((visit) => presentVisit({ ...visit, ...own }, reading)),
    ...meetings.map((meeting) => presentMeeting({ ...meeting, ...own }, reading)),
    ...stops.map((stop) => presentStop(stop, reading)),
    ...desks.map((desk) => presentDesk(desk, reading)),
  ]
}

function readingKey({ kind, level, locale, alarms }: FeedToRender): string {
  return [kind, level, locale, alarms ? 'alarms' : 'silent', new URL(settings().origin).hostname].join(' ')
}

async function keptTexts(tx: Tx, reading: string, entries: readonly CalendarEntry[]): Promise<string[]> {
  const kept = await findKept(tx, reading, entries.map(({ uid }) => uid))
  const texts: string[] = []
  for (const entry of entries) {
    const fingerprint = fingerprintOf(entry)
    const known = kept.get(entry.uid)
    if (known?.fingerprint === fingerprint) texts.push(known.text)
    else texts.push(await keep(tx, { subject: entry.uid, reading, fingerprint, text: renderEntry(entry) }))
  }
  return texts
}

type Kept = Readonly<{ subject: string; reading: string; fingerprint: string; text: string }>

async function findKept(tx: Tx, reading: string, subjects: readonly string[]): Promise<Map<string, Kept>> {
  const rows = await tx.$queryRaw<Kept[]>`
    SELECT "subject", "reading", "fingerprint", "text" FROM "CalendarEntry"
    WHERE "reading" = ${reading} AND "subject" IN (SELECT "value" FROM json_each(${JSON.stringify(subjects)}))`
  return new Map(rows.map((row) => [row.subject, row]))
}

async function keep(tx: Tx, { subject, reading, fingerprint, text }: Kept): Promise<string> {
  await tx.$executeRaw`
    INSERT INTO "CalendarEntry" ("subject", "reading", "fingerprint", "text") VALUES (${subject}, ${reading}, ${fingerprint}, ${text})
    ON CONFLICT ("subject", "reading") DO UPDATE SET "fingerprint" = excluded."fingerprint", "text" = excluded."text"`
  return text
}

function fingerprintOf(entry: CalendarEntry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('base64url').slice(0, 22)
}
