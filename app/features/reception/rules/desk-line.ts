import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { minutesBetween } from '#app/lib/office-time.ts'
import { type DeskLine, type DoorStory, type Guest } from '../model.ts'
import { firstName } from './words.ts'

type Person = Readonly<{
  guest: Guest
  name: string
  hostName: string | null
  decision: string | null
  firstDay: LocalDate | null
  lastDay: LocalDate | null
  firstItemAt: Date | null
  morning: boolean
  desk: string | null
  lateUntil: Date | null
  photoChoice: string | null
  reason: string
  unmatched: boolean
  story: DoorStory
}>

/** One person of the desk's lists as a line of it. */
export function toDeskLine(person: Person, list: DeskLine['list'], eventId: string): DeskLine {
  const { guest, name, hostName, decision, firstDay, lastDay, desk, reason, unmatched, story } = person
  const at = momentOf(person, list)
  return {
    guest,
    name,
    list,
    at: toText(at),
    half: list === 'expected' && !at ? halfOf(person) : null,
    hostName: hostName && firstName(hostName),
    desk,
    lateUntil: list === 'expected' ? toText(person.lateUntil) : null,
    noPhotos: person.photoChoice === 'no',
    reason,
    unmatched,
    reception: null,
    minutes: list === 'left' ? stayOf(story) : null,
    latestEventId: story.latest?.id ?? null,
    decision,
    firstDay,
    lastDay,
    eventId,
  }
}

function toText(instant: Date | null): string | null {
  return instant && instant.toISOString()
}

function halfOf({ morning }: Person): Half {
  return morning ? 'morning' : 'afternoon'
}

/** How long the stay was that ended last, in minutes. */
function stayOf({ left, leftAfter }: DoorStory): number | null {
  return left && leftAfter && minutesBetween(leftAfter.at, left.at)
}

function momentOf({ firstItemAt, story }: Person, list: DeskLine['list']): Date | null {
  switch (list) {
    case 'expected':
      return firstItemAt
    case 'left':
      return story.left?.at ?? null
    default:
      return story.inside?.at ?? null
  }
}
