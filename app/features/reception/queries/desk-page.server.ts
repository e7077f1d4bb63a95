import { type LocalDate } from '#app/lib/calendar-date.ts'
import { newId } from '#app/lib/id.ts'
import { dayOf, type Interval } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type ConflictLine, type DeskConflict, type DeskLine } from '../model.ts'
import { toDeskLine } from '../rules/desk-line.ts'
import { findPeople, sortIntoLists, type DeskLists } from '../rules/desk-lists.ts'
import { isBatteryLow, isQuiet } from '../rules/tablet-state.ts'
import { readPass } from '../rules/words.ts'
import { findReception } from './arrivals.server.ts'
import { listCalls } from './calls.server.ts'
import { listConflicts } from './conflicts.server.ts'
import { getDeskDay, type DeskDay, type DeskPerson } from './desk.server.ts'
import { listDevices } from './devices.server.ts'
import { findVisitIdByScan } from './scan.server.ts'
import { findVisitsByName, type Elsewhere } from './search.server.ts'
import { findTold } from './told.server.ts'

const callsShownMs = 10 * 60_000

type Asked = Readonly<{ typed: string; visitId: string | null; toldId: string | null }>

export type DeskFound = Readonly<{ typed: string; lines: readonly DeskLine[]; next: LocalDate | null }>

/** Everything the desk's page shows: today's lists, what needs somebody, and what was looked for. */
export async function getDeskPage(officeId: string, asked: Asked, now: Date) {
  const scanned = await findScanned(asked.typed, officeId)
  const day = await getDeskDay(db, officeId, now)
  const lists = sortIntoLists(day.people, dayOf(day.today, day.office.timeZone))
  const lines = linesOf(lists, now)
  const told = asked.toldId ? await findTold(db, officeId, asked.toldId) : null
  const devices = await listDevices(db, officeId)
  return {
    scanned,
    now: now.toISOString(),
    today: day.today,
    timeZone: day.office.timeZone,
    told: told && { ...told, at: told.at.toISOString(), undoEventId: newId() },
    attention: {
      calls: await callsOf(officeId, day, devices, now),
      conflicts: listConflicts(db, day.office, conflictDays(now)).map(toConflictLine),
      unmatched: lines.onSite.filter(({ unmatched, name }) => unmatched && name === ''),
    },
    found: scanned ? null : await findFor(asked, day, lists),
    lists: lines,
    tablets: devices
      .filter(({ pairedAt, revokedAt }) => pairedAt && !revokedAt)
      .map(({ name, lastSeenAt, battery }) => ({
        ...{ name, seen: lastSeenAt?.toISOString() ?? null, isQuiet: isQuiet(lastSeenAt, day.office, now) },
        lowBattery: isBatteryLow(battery) ? battery : null,
      })),
  }
}

/** A pass or a badge that was scanned into the search field names its visit. */
async function findScanned(typed: string, officeId: string): Promise<string | null> {
  const pass = readPass(typed)
  const looksLikeCode = pass.kind !== 'code' || /^[0-9A-Za-z]{4}[\s-]?[0-9A-Za-z]{4}$/.test(typed.trim())
  const visitId = looksLikeCode ? await findVisitIdByScan(db, typed) : null
  if (!visitId) return null
  const visit = await db.visit.findUnique({ where: { id: visitId }, select: { officeId: true } })
  return visit?.officeId === officeId ? visitId : null
}

function linesOf(lists: DeskLists<DeskPerson>, now: Date) {
  const lines = (people: readonly DeskPerson[], list: DeskLine['list']) => people.map((person) => toDeskLine(person, list, newId()))
  return {
    expected: lines(lists.expected, 'expected'),
    onSite: lines(lists.onSite, 'on-site').map((line) => ({ ...line, reception: receptionOf(line, now) })),
    presumedLeft: lines(lists.presumedLeft, 'presumed-left'),
    left: lines(lists.left, 'left'),
  }
}

function receptionOf({ guest }: DeskLine, now: Date) {
  return guest.kind === 'visit' ? findReception(guest.id, now) : null
}

/** What came late may tell of yesterday. */
function conflictDays(now: Date): Interval {
  return { start: new Date(now.getTime() - 2 * 86_400_000), end: new Date(now.getTime() + 60_000) }
}

function toConflictLine(conflict: DeskConflict): ConflictLine {
  const { at, otherAt } = conflict
  return { ...conflict, at: at.toISOString(), otherAt: otherAt?.toISOString() ?? null, eventId: newId() }
}

type Named = Readonly<{ id: string; name: string }>

async function callsOf(officeId: string, day: DeskDay, devices: readonly Named[], now: Date) {
  const calls = await listCalls(db, officeId, new Date(now.getTime() - callsShownMs))
  return calls.map(({ at, deviceId, visitId, reason }) => ({
    at: at.toISOString(),
    device: devices.find(({ id }) => id === deviceId)?.name ?? null,
    name: day.people.find(({ guest }) => guest.kind === 'visit' && guest.id === visitId)?.name ?? null,
    reason,
  }))
}

type Lists = DeskLists<DeskPerson>

async function findFor({ typed, visitId }: Asked, day: DeskDay, lists: Lists): Promise<DeskFound | null> {
  if (visitId) return findOne(visitId, day, lists)
  if (typed.trim() === '') return null
  const { near, next } = await findVisitsByName(db, { officeId: day.office.id, typed, today: day.today })
  const around = linesOf(listsOf(lists, (people) => findPeople(people, typed)), day.now)
  const known = eachOnce(Object.values(around).flat())
  const others = near.filter(({ visitId: id }) => !known.some(({ guest }) => guest.id === id))
  const lines = [...known, ...others.map(toOtherLine)]
  return { typed, lines, next: lines.length === 0 ? next : null }
}

async function findOne(visitId: string, day: DeskDay, lists: Lists): Promise<DeskFound> {
  const theirs = listsOf(lists, (people) => people.filter(({ guest }) => guest.id === visitId))
  const known = eachOnce(Object.values(linesOf(theirs, day.now)).flat())
  if (known.length > 0) return { typed: '', lines: known, next: null }
  const visit = await db.visit.findUnique({
    where: { id: visitId, officeId: day.office.id },
    select: { firstDay: true, lastDay: true, decision: true, contact: { select: { nameToShow: true } } },
  })
  if (!visit) return { typed: '', lines: [], next: null }
  const { contact, ...days } = visit
  return { typed: '', lines: [toOtherLine({ visitId, name: contact.nameToShow, ...days })], next: null }
}

/** Who stands in two lists is found in the first. */
function eachOnce(lines: readonly DeskLine[]): readonly DeskLine[] {
  return lines.filter(({ guest }, index) => lines.findIndex((line) => line.guest.id === guest.id) === index)
}

type Pick = (people: readonly DeskPerson[]) => readonly DeskPerson[]

function listsOf(lists: Lists, pick: Pick): Lists {
  const { expected, onSite, presumedLeft, left } = lists
  return { expected: pick(expected), onSite: pick(onSite), presumedLeft: pick(presumedLeft), left: pick(left) }
}

/** Somebody who is not on today's lists: the desk may let them in all the same. */
function toOtherLine({ visitId, name, firstDay, lastDay, decision }: Elsewhere): DeskLine {
  return {
    guest: { kind: 'visit', id: visitId },
    name,
    list: 'other',
    at: null,
    half: null,
    hostName: null,
    desk: null,
    lateUntil: null,
    noPhotos: false,
    reason: '',
    unmatched: false,
    reception: null,
    minutes: null,
    latestEventId: null,
    decision,
    firstDay,
    lastDay,
    eventId: newId(),
  }
}
