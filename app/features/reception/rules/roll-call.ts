import { type Guest, type RollCall, type SeenMark } from '../model.ts'

const hourMs = 3_600_000

/** A roll call that nobody ended is over a day later. */
const longestMs = 24 * hourMs

/** Tablets without a network mark people before the house hears of a beginning, and after it hears of an end. */
const slackMs = hourMs

/** The instants whose marks may belong to a roll call that began in between. */
export function beganAround(at: Date): Readonly<{ start: Date; end: Date }> {
  return { start: new Date(at.getTime() - longestMs - slackMs), end: new Date(at.getTime() + slackMs) }
}

export function isUnderway({ startedAt, endedAt }: RollCall, now: Date): boolean {
  return endedAt === null && now.getTime() - startedAt.getTime() < longestMs
}

/** Which roll call a mark belongs to, by when it was made: the one that went on then, else the nearest within an hour. */
export function rollCallAt<Some extends RollCall>(rollCalls: readonly Some[], at: Date): Some | null {
  const near = rollCalls.filter((rollCall) => distance(rollCall, at) <= slackMs)
  const latest = near.sort((a, b) => b.startedAt.getTime() - a.startedAt.getTime())
  return latest.sort((a, b) => distance(a, at) - distance(b, at))[0] ?? null
}

/** How long before or after a roll call something was; 0 while it went on. */
function distance({ startedAt, endedAt }: RollCall, at: Date): number {
  const end = endedAt?.getTime() ?? startedAt.getTime() + longestMs
  return Math.max(0, startedAt.getTime() - at.getTime(), at.getTime() - end)
}

/**
 * Who counts as seen, by the marks of all wardens in whatever order they came in: two marks of one person are one, the
 * earlier; taking back undoes what was said until then, and at one instant it comes last.
 */
export function whoIsSeen(marks: readonly SeenMark[]): ReadonlyMap<string, SeenMark> {
  const seen = new Map<string, SeenMark>()
  for (const mark of inOrder(marks)) {
    const key = guestKey(mark.guest)
    if (mark.kind === 'unseen') seen.delete(key)
    else if (!seen.has(key)) seen.set(key, mark)
  }
  return seen
}

function inOrder(marks: readonly SeenMark[]): readonly SeenMark[] {
  const rank = ({ kind }: SeenMark) => (kind === 'seen' ? 0 : 1)
  return [...marks].sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b))
}

export function guestKey({ kind, id }: Guest): string {
  return `${kind} ${id}`
}

/** How many are to be found, and how many of them were seen. */
export function countSeen(guests: readonly Guest[], seen: ReadonlyMap<string, SeenMark>) {
  return { people: guests.length, seen: guests.filter((guest) => seen.has(guestKey(guest))).length }
}
