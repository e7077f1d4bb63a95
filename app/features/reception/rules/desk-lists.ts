import { matcherOf } from '#app/lib/fold.ts'
import { type Interval } from '#app/lib/office-time.ts'
import { type DoorStory, type Presence } from '../model.ts'

type Listed = Readonly<{
  nameFolded: string
  expectedToday: boolean
  firstItemAt: Date | null
  morning: boolean
  presence: Presence
  story: DoorStory
}>

export type DeskLists<Person> = Readonly<{
  expected: readonly Person[]
  onSite: readonly Person[]
  presumedLeft: readonly Person[]
  left: readonly Person[]
}>

/**
 * Sorts the people of a day into the lists of the desk: each stands in one. Only who came on an earlier day, was not
 * seen to leave and is due today stands in two: expected again, and presumed left until somebody says so.
 */
export function sortIntoLists<Person extends Listed>(people: readonly Person[], day: Interval): DeskLists<Person> {
  const leftToday = ({ presence, story }: Person) => presence === 'left' && story.left !== null && story.left.at >= day.start
  const inside = (person: Person) => person.story.inside?.at.getTime() ?? 0
  const cameToday = (person: Person) => inside(person) >= day.start.getTime()
  const gone = (person: Person) => person.story.left?.at.getTime() ?? 0
  return {
    expected: people
      .filter((person) => person.expectedToday && !cameToday(person) && !leftToday(person))
      .sort((a, b) => expectedAt(a, day) - expectedAt(b, day) || a.nameFolded.localeCompare(b.nameFolded)),
    onSite: people.filter(({ presence }) => presence === 'on-site').sort((a, b) => inside(a) - inside(b)),
    presumedLeft: people.filter(({ presence }) => presence === 'presumed-left').sort((a, b) => inside(a) - inside(b)),
    left: people.filter(leftToday).sort((a, b) => gone(b) - gone(a)),
  }
}

/** When somebody may come: at their first appointment, else in their half of the day. */
function expectedAt({ firstItemAt, morning }: Listed, day: Interval): number {
  if (firstItemAt) return firstItemAt.getTime()
  return (morning ? day.start : new Date((day.start.getTime() + day.end.getTime()) / 2)).getTime()
}

/** Who fits what was typed: words in any order, accents and script aside. */
export function findPeople<Person extends Listed>(people: readonly Person[], typed: string): readonly Person[] {
  const fits = matcherOf(typed)
  return people.filter(({ nameFolded }) => fits(nameFolded))
}
