import { toLocalDate } from '#app/lib/office-time.ts'
import { type DoorEvent, type DoorStory } from '../model.ts'
import { correctTime } from '../rules/clock.ts'
import { asOf, tellStory } from '../rules/door.ts'
import { greet } from '../rules/greeting.ts'
import { type Found, type Hello, type Snapshot, type SnapshotVisit, type TabletEvent } from '../tablet-model.ts'

/** What was shown, hashed as the list has it. */
export type Proof = Readonly<{ by: 'passHash' | 'badgeHash' | 'codeTag'; value: string }>

export function findByProof(snapshot: Snapshot, { by, value }: Proof): SnapshotVisit | null {
  return snapshot.visits.find((visit) => visit[by] === value) ?? null
}

/** What a tablet knows: its list, what waits to be sent, how wrong its clock is, and what the clock says. */
export type Knowledge = Readonly<{ snapshot: Snapshot; events: readonly TabletEvent[]; offset: number; now: Date }>

/** Answers a pass as the server would, from the list and from what happened at this tablet since. */
export function judge(visit: SnapshotVisit, knowledge: Knowledge): Found {
  const { snapshot } = knowledge
  const story = storyOf(visit, knowledge)
  const today = todayOf(knowledge)
  const { nameToShow, hostFirstName, firstDay, lastDay } = visit
  const hello: Hello = {
    greeting: greet(visit, story, today),
    name: nameToShow,
    hostFirstName,
    first: null,
    since: story.inside?.at.toISOString() ?? null,
    leftAt: story.left?.at.toISOString() ?? null,
    firstDay,
    lastDay,
    today,
    timeZone: snapshot.office.timeZone,
  }
  return { ...blank(knowledge, hello), visitId: visit.visitId, locale: visit.locale, byPerson: visit.somethingMissing }
}

/** Somebody whom the list does not have. When in doubt the door is open, and the desk finds out who it was. */
export function judgeUnknown(pass: string, knowledge: Knowledge): Found {
  const today = todayOf(knowledge)
  const { timeZone } = knowledge.snapshot.office
  const nobody = { name: '', hostFirstName: null, first: null, since: null, leftAt: null }
  const hello: Hello = { greeting: 'unknown', ...nobody, firstDay: today, lastDay: today, today, timeZone }
  return { ...blank(knowledge, hello), pass, byPerson: true }
}

function blank({ snapshot }: Knowledge, hello: Hello): Found {
  const facts = { officeName: snapshot.office.name, hostFirstName: hello.hostFirstName, desk: null, wifi: null }
  const missing = { agreements: [], asksPhoto: false }
  return { visitId: null, pass: null, mark: null, hello, missing, facts, locale: null, byPerson: false }
}

function todayOf({ snapshot, offset, now }: Knowledge): string {
  return toLocalDate(new Date(now.getTime() + offset), snapshot.office.timeZone)
}

function storyOf(visit: SnapshotVisit, { snapshot, events, offset, now }: Knowledge): DoorStory {
  const listed: DoorEvent[] = visit.since ? [{ id: 'listed', kind: 'arrival', at: new Date(visit.since) }] : []
  const right = new Date(now.getTime() + offset)
  const own = events.flatMap((event): DoorEvent[] => {
    if (event.kind === 'walk-in' || event.visitId !== visit.visitId || Number.isNaN(Date.parse(event.deviceTime))) return []
    return [{ id: event.id, kind: event.kind, at: correctTime(new Date(event.deviceTime), offset, right) }]
  })
  const { timeZone } = snapshot.office
  return asOf(tellStory([...listed, ...own], timeZone), right, timeZone)
}

/** The list after the server took these events: they leave the tablet, and what they changed stays known. */
export function afterTaken(knowledge: Knowledge): Snapshot {
  const { snapshot, events } = knowledge
  const touched = new Set(events.flatMap((event) => (event.kind === 'walk-in' ? [] : [event.visitId])))
  const sinceOf = (visit: SnapshotVisit) => storyOf(visit, knowledge).inside?.at.toISOString() ?? null
  const visits = snapshot.visits.map((visit) =>
    touched.has(visit.visitId) ? { ...visit, since: sinceOf(visit) } : visit,
  )
  return { ...snapshot, visits }
}

/** A list is wiped when its time is over: by the clock that the server put right. */
export function isWornOut({ snapshot, offset, now }: Omit<Knowledge, 'events'>): boolean {
  return now.getTime() + offset > Date.parse(snapshot.keepUntil)
}
