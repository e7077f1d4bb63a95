import { foldName } from '#app/lib/fold.ts'
import { toLocalDate, dayOf } from '#app/lib/office-time.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { type DeskCopy, type DeskEvent, type DeskHappening, type KeptPerson } from '../desk-copy.ts'
import { type DoorEvent, type Guest, type SeenMark } from '../model.ts'
import { correctTime } from '../rules/clock.ts'
import { sortIntoLists } from '../rules/desk-lists.ts'
import { asOf, presenceOf, tellStory } from '../rules/door.ts'
import { decideArrival, decideDeparture, decideUndo, type ArrivalRefusal, type UndoRefusal } from '../rules/greeting.ts'
import { guestKey, whoIsSeen } from '../rules/roll-call.ts'

/** What a browser at the desk knows: its copy, what was tapped here since, how wrong its clock is, and what it says. */
export type DeskKnowledge = Readonly<{ copy: DeskCopy; events: readonly DeskEvent[]; offset: number; now: Date }>

/** The people of the day with their stories: what the house last said of them, and what was tapped here since. */
export function peopleAt(knowledge: DeskKnowledge) {
  const { copy, events, offset } = knowledge
  const right = rightTime(knowledge)
  const { timeZone } = copy.office
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.undoesId] : [])))
  const own = events.filter(({ id }) => !undone.has(id))
  return everybody(knowledge, own).map(({ events: listed, firstItemAt, lateUntil, ...person }) => {
    const told = listed.map((event) => ({ ...event, at: new Date(event.at) }))
    const known = new Set(told.map(({ id }) => id))
    const since = own.flatMap((event) => doorEventOf(event, person.guest, { offset, now: right }))
    const all = [...told, ...since.filter(({ id }) => !known.has(id))].filter(({ id }) => !undone.has(id))
    const story = tellStory(all, timeZone)
    return {
      ...{ ...person, story, presence: presenceOf(story, copy.office, right) },
      ...{ firstItemAt: toDate(firstItemAt), lateUntil: toDate(lateUntil) },
    }
  })
}

export type PersonAt = ReturnType<typeof peopleAt>[number]

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

/** What an event says about somebody's coming and going; nothing when it is about somebody else. */
function doorEventOf(event: DeskEvent, guest: Guest, { offset, now }: Clock): DoorEvent[] {
  const at = correctTime(new Date(event.deviceTime), offset, now)
  if (event.kind === 'walk-in') return event.id === guest.id ? [{ id: event.id, kind: 'arrival', at }] : []
  if (event.kind !== 'arrival' && event.kind !== 'departure') return []
  return guestKey(event.guest) === guestKey(guest) ? [{ id: event.id, kind: event.kind, at }] : []
}

function toDate(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}
