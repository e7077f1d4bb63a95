import { foldName } from '#app/lib/fold.ts'
import { toLocalDate, dayOf } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type DeskCopy, type DeskEvent, type DeskHappening, type KeptPerson } from '../desk-copy.ts'
import { type DoorEvent, type Guest, type SeenMark } from '../model.ts'
import { correctTime } from '../rules/clock.ts'
import { sortIntoLists } from '../rules/desk-lists.ts'
import { asOf, neverCame, presenceOf, tellStory } from '../rules/door.ts'
import { decideArrival, decideDeparture, decideUndo, type ArrivalRefusal, type UndoRefusal } from '../rules/greeting.ts'
import { guestKey, whoIsSeen } from '../rules/roll-call.ts'

/** What a browser at the desk knows: its copy, what was tapped here since, how wrong its clock is, and what it says. */
export type DeskKnowledge = Readonly<{ copy: DeskCopy; events: readonly DeskEvent[]; offset: number; now: Date }>

/** The people of the day with their stories: what the house last said of them, and what was tapped here since. */
export function peopleAt(knowledge: DeskKnowledge): readonly PersonAt[] {
  const known = workedOut.get(knowledge) ?? workOut(knowledge)
  workedOut.set(knowledge, known)
  return known
}

/** One drawing of the desk asks for its people several times. */
const workedOut = new WeakMap<DeskKnowledge, readonly PersonAt[]>()

function workOut(knowledge: DeskKnowledge) {
  const { copy, events, offset } = knowledge
  const right = rightTime(knowledge)
  const { timeZone } = copy.office
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoesId] : [])))
  const own = events.filter(({ id }) => !undone.has(id))
  const tapped = byGuest(own, { offset, now: right })
  return everybody(knowledge, own).map((person) => {
    const all = eventsOf(person, tapped).filter(({ id }) => !undone.has(id))
    const story = all.length === 0 ? neverCame : tellStory(all, timeZone)
    const times = { firstItemAt: toDate(person.firstItemAt), lateUntil: toDate(person.lateUntil) }
    return { ...person, ...times, story, presence: presenceOf(story, copy.office, right) }
  })
}

const nothing: readonly DoorEvent[] = []

type Tapped = ReadonlyMap<string, readonly DoorEvent[]>

/** What the house says of somebody, and what was tapped here since. */
function eventsOf({ events, guest }: KeptPerson, tapped: Tapped): readonly DoorEvent[] {
  const since = tapped.get(guestKey(guest)) ?? nothing
  if (events.length === 0) return since
  const known = new Set(events.map(({ id }) => id))
  return [...events.map((event) => ({ ...event, at: new Date(event.at) })), ...since.filter(({ id }) => !known.has(id))]
}

export type PersonAt = ReturnType<typeof workOut>[number]

/** The lists of the desk at this moment. */
export function listsAt(knowledge: DeskKnowledge) {
  const { timeZone } = knowledge.copy.office
  return sortIntoLists(peopleAt(knowledge), dayOf(toLocalDate(rightTime(knowledge), timeZone), timeZone))
}

/** Who was seen outside, by the marks of all wardens that are known here, and by our own. */
export function seenAt(knowledge: DeskKnowledge): ReadonlyMap<string, SeenMark> {
  const { copy, events, offset } = knowledge
  const listed = copy.marks.map(({ at, ...mark }) => ({ ...mark, at: new Date(at) }))
  const now = rightTime(knowledge)
  const own = events.flatMap((event): SeenMark[] => {
    if (event.kind !== 'seen' && event.kind !== 'unseen') return []
    const at = correctTime(new Date(event.deviceTime), offset, now)
    return [{ kind: event.kind, guest: event.guest, at, by: null }]
  })
  return whoIsSeen([...listed, ...own])
}

/** The house's time, as far as this clock tells it. */
export function rightTime({ offset, now }: Pick<DeskKnowledge, 'offset' | 'now'>): Date {
  return new Date(now.getTime() + offset)
}

/** Whether something may be written down, by the rules that the house goes by. */
export function decideAt(
  knowledge: DeskKnowledge,
  happening: DeskHappening,
): Result<null, ArrivalRefusal | UndoRefusal | 'not-in' | 'not-found'> {
  if (happening.kind === 'walk-in') return accept(null)
  const people = peopleAt(knowledge)
  if (happening.kind === 'undo') {
    const person = people.find(({ story }) => story.latest?.id === happening.undoesId)
    return person ? decideUndo(happening.undoesId, person.story, false) : refuse('undo-not-latest')
  }
  const person = people.find(({ guest }) => guestKey(guest) === guestKey(happening.guest))
  if (!person) return refuse('not-found')
  const story = asOf(person.story, rightTime(knowledge), knowledge.copy.office.timeZone)
  if (happening.kind === 'arrival') return decideArrival(person.decision, story, 'staff')
  return happening.kind === 'departure' ? decideDeparture(person.story) : accept(null)
}

/** A copy is wiped when its time is over, and where somebody else sits now. */
export function mayShow({ copy, offset, now }: Omit<DeskKnowledge, 'events'>, seat: string | null): boolean {
  return copy.seat === seat && rightTime({ offset, now }).getTime() <= Date.parse(copy.keepUntil)
}

/** Those of the day by the office's clock, those of the other day, and who was written down here. Each once. */
function everybody(knowledge: DeskKnowledge, own: readonly DeskEvent[]): readonly KeptPerson[] {
  const { days, office } = knowledge.copy
  const today = toLocalDate(rightTime(knowledge), office.timeZone)
  const current = days.find(({ date }) => date === today) ?? days.at(-1)
  const others = days.filter((day) => day !== current).flatMap(({ people }) => people.map(ofAnotherDay))
  const all = [...(current?.people ?? []), ...others, ...own.flatMap(walkInOf)]
  return [...new Map(all.toReversed().map((person) => [guestKey(person.guest), person])).values()]
}

function ofAnotherDay(person: KeptPerson): KeptPerson {
  return { ...person, expectedToday: false, firstItemAt: null, morning: false, desk: null }
}

function walkInOf(event: DeskEvent): readonly KeptPerson[] {
  if (event.kind !== 'walk-in') return []
  const { id, nameToShow: name, reason } = event
  return [{ ...nobodyPlanned, guest: { kind: 'walk-in', id }, name, nameFolded: foldName(name), reason }]
}

const nobodyPlanned = {
  ...{ hostName: null, decision: null, firstDay: null, lastDay: null, expectedToday: false, firstItemAt: null },
  ...{ morning: false, desk: null, lateUntil: null, photoChoice: null, unmatched: true, events: [] },
} as const

type Clock = Readonly<{ offset: number; now: Date }>

/** What events say about each one's coming and going. */
function byGuest(events: readonly DeskEvent[], { offset, now }: Clock): Tapped {
  const known = new Map<string, DoorEvent[]>()
  for (const event of events) {
    const guest = movedGuest(event)
    if (!guest) continue
    const kind = event.kind === 'departure' ? 'departure' : 'arrival'
    const told = { id: event.id, kind, at: correctTime(new Date(event.deviceTime), offset, now) } as const
    known.set(guestKey(guest), [...(known.get(guestKey(guest)) ?? []), told])
  }
  return known
}

/** Who came or went by an event. */
function movedGuest(event: DeskEvent): Guest | null {
  if (event.kind === 'walk-in') return { kind: 'walk-in', id: event.id }
  return event.kind === 'arrival' || event.kind === 'departure' ? event.guest : null
}

function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}
