import { createHash } from 'node:crypto'
import { programId } from '#app/config/program.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { languageOf, translatorFor } from '#app/i18n/locale.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type CalendarColour, type CalendarEntry, type DetailLevel, type FeedKind } from './model.ts'
import { presentDesk, presentMeeting, presentStop, presentVisit } from './present.ts'
import { listSubjects, type Listing, type Unwritten } from './queries/listing.server.ts'
import { readSubjects, type Subjects } from './queries/subjects.server.ts'
import { type Piece } from './gzip-feed.server.ts'
import { cutInPieces, isWritten, readLine, subjectOf, toLine, zonesOf } from './listed-line.ts'
import { findEntryText, type KeptEntry } from './repository.server.ts'
import { toUid } from './rules.ts'
import { type FeedSubject } from './scope.ts'
import { renderEntry } from './templates/entry-text.ts'
import { renderFrame, usedTimeZones } from './templates/feed-text.ts'
import { type Reading } from './templates/words.ts'

export type FeedToRender = FeedSubject &
  Readonly<{ name: string; level: DetailLevel; locale: string; alarms: boolean; timeZone: string }>

/** A feed's text in pieces, cut where a change elsewhere does not move the cut; and the entries written for it. */
export type FeedText = Readonly<{ pieces: readonly Piece[]; made: readonly KeptEntry[] }>

/** What is asked for when an entry that was listed has been thrown away before its text was read. */
export class EntryChanged extends Error {}

const colours: Readonly<Record<FeedKind, CalendarColour>> = {
  staff: 'royalblue',
  team: 'firebrick',
  office: 'teal',
  visit: 'darkorange',
  spaces: 'slateblue',
}
const alarmMinutes = 10

/** The text of a feed as of now. Entries whose text is kept are joined as they are; only the others are rendered. */
export async function renderFeedText(on: Db, feed: FeedToRender, now: Date): Promise<FeedText> {
  const reading = readingKey(feed)
  const listing = listSubjects({ on, reading, now, timeZone: feed.timeZone }, feed)
  const made = await renderUnwritten(on, feed, listing.unwritten, reading)
  const lines = written(listing, made)
  const frame = renderFrame(headOf(feed), zonesOf(lines))
  const textOf = (line: string) => made.get(subjectOf(line))?.text ?? keptText(on, { ...readLine(line), reading })
  const pieces = cutInPieces(lines).map((piece) => ({
    name: piece.join('\n'),
    text: () => piece.map(textOf).join(''),
  }))
  return { pieces: [verbatim(frame.opening), ...pieces, verbatim(frame.closing)], made: [...made.values()] }
}

/** The lines with the texts that they now have; without what had none to write. */
function written({ lines, unwritten }: Listing, made: ReadonlyMap<string, KeptEntry>): readonly string[] {
  if (unwritten.length === 0) return lines
  return lines.flatMap((line) => {
    if (isWritten(line)) return [line]
    const entry = made.get(subjectOf(line))
    return entry ? [toLine(entry)] : []
  })
}

function verbatim(text: string): Piece {
  return { name: text, text: () => text }
}

function keptText(on: Db, entry: Pick<KeptEntry, 'subject' | 'reading' | 'digest'>): string {
  const text = findEntryText(on, entry)
  if (text === undefined) throw new EntryChanged('an entry changed while its feed was put together')
  return text
}

async function renderUnwritten(
  on: Db,
  feed: FeedToRender,
  unwritten: readonly Unwritten[],
  reading: string,
): Promise<Map<string, KeptEntry>> {
  if (unwritten.length === 0) return new Map()
  const manner = readingOf(feed)
  const subjects = new Map(unwritten.map(({ id, subject }) => [toUid(id, manner.host), subject]))
  const entries = presentAll(await readSubjects(on, unwritten), manner)
  return new Map(
    entries.map((entry) => {
      const subject = subjects.get(entry.uid) ?? ''
      const text = renderEntry(entry)
      const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22)
      return [subject, { subject, reading, zone: usedTimeZones([text])[0] ?? '', digest, text }]
    }),
  )
}

function readingOf({ kind, level, locale, alarms }: FeedToRender): Reading {
  return {
    t: translatorFor(locale),
    format: createFormat(languageOf(locale).bcp47),
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

/** What a kept text depends on beside its subject: the kind of reader, the house's addresses, the program and its words. */
function readingKey({ kind, level, locale, alarms }: FeedToRender): string {
  const { origin, mailFrom } = settings()
  const house = createHash('sha256').update([origin, mailFrom, programId()].join(' ')).digest('base64url').slice(0, 12)
  return [kind, level, locale, alarms ? 'alarms' : 'silent', house].join(' ')
}
