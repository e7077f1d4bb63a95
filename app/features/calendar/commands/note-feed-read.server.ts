import { inTransaction } from '#app/storage/client.server.ts'

const everyMs = 5 * 60_000
const noted = new Map<string, number>()

const clients: readonly (readonly [RegExp, string])[] = [
  [/Google-Calendar-Importer/i, 'Google Calendar'],
  [/Microsoft|Outlook|Exchange/i, 'Outlook'],
  [/Thunderbird|Lightning/i, 'Thunderbird'],
  [/dataaccessd|CalendarAgent|iOS|macOS|Mac OS X.*Calendar/i, 'Apple Calendar'],
  [/ICSx5|DAVx5|Android/i, 'Android'],
  [/evolution|gnome|KOrganizer|akonadi/i, 'GNOME or KDE'],
]

/** Notes by which kind of program a feed was read, and when: at most every five minutes, and never in the way of the answer. */
export async function noteFeedRead(feedId: string, userAgent: string, now: Date): Promise<void> {
  const last = noted.get(feedId) ?? 0
  if (now.getTime() - last < everyMs) return
  noted.set(feedId, now.getTime())
  const lastReadBy = clients.find(([pattern]) => pattern.test(userAgent))?.[1] ?? ''
  await inTransaction((tx) => tx.feed.update({ where: { id: feedId }, data: { lastReadAt: now, lastReadBy } }))
}
