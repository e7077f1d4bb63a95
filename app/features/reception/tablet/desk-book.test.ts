import { describe, expect, test } from 'vitest'
import { type DeskCopy, type DeskEvent, type DeskHappening, type KeptPerson } from '../desk-copy.ts'
import { decideAt, listsAt, mayShow, seenAt, type DeskKnowledge } from './desk-book.ts'
import { readTap, toSent } from './desk-forms.ts'
import { deskBatch, markedBy, standingAfter, standingAtFirst, toSend, wornOut } from './desk-standing.ts'

const now = new Date('2026-12-08T19:00:00Z')

function person(id: string, more: Partial<KeptPerson> = {}): KeptPerson {
  return {
    ...{ guest: { kind: 'visit', id }, name: id, nameFolded: id, hostName: 'Ana Lindqvist', decision: 'approved' },
    ...{ firstDay: '2026-12-08', lastDay: '2026-12-09', expectedToday: true, firstItemAt: null, morning: true, desk: null },
    ...{ lateUntil: null, photoChoice: 'ask', reason: '', unmatched: false, events: [], ...more },
  }
}

const came = (id: string, at: string) => ({ id: `event-of-${id}-00000000`, kind: 'arrival' as const, at })

const hours = { timeZone: 'America/Los_Angeles', openingHours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }, closures: [] } as const

const copy: DeskCopy = {
  ...{ version: 1, madeAt: '2026-12-08T18:58:00Z', keepUntil: '2026-12-10T18:58:00Z', seat: 'mei', mayWrite: true },
  office: { ...hours, id: 'office-1', name: 'San Francisco' },
  days: [
    { date: '2026-12-08', people: [person('maria'), person('laila', { events: [came('laila', '2026-12-08T17:00:00Z')] })] },
    { date: '2026-12-09', people: [person('maria'), person('sakura')] },
  ],
  rollCall: null,
  marks: [],
}

const visit = (id: string) => ({ kind: 'visit', id }) as const
let sequence = 0

function tapped(happening: DeskHappening, minutesAgo = 0, more: Partial<DeskEvent> = {}): DeskEvent {
  sequence += 1
  const deviceTime = new Date(now.getTime() - minutesAgo * 60_000).toISOString()
  return { ...happening, id: `event-number-0000${sequence}`, sequence, deviceTime, ...more } as DeskEvent
}

const knowing = (...events: DeskEvent[]): DeskKnowledge => ({ copy, events, offset: 0, now })

function namesOf(knowledge: DeskKnowledge) {
  const lists = listsAt(knowledge)
  return Object.fromEntries(Object.entries(lists).map(([list, people]) => [list, people.map(({ name }) => name)]))
}

describe('the lists without a network', () => {
  test('are those of the day by the office, and the other day’s people stand on none', () => {
    expect(namesOf(knowing())).toEqual({ expected: ['maria'], onSite: ['laila'], presumedLeft: [], left: [] })
    const tomorrow = { ...knowing(), now: new Date('2026-12-09T19:00:00Z') }
    expect(namesOf(tomorrow).expected).toEqual(['maria', 'sakura'])
    expect(namesOf(tomorrow).presumedLeft).toEqual(['laila'])
  })

  test('follow what is tapped here: in, out, back, and somebody without a visit', () => {
    const arrival = tapped({ kind: 'arrival', guest: visit('maria') }, 3)
    const departure = tapped({ kind: 'departure', guest: visit('laila') }, 2)
    const walkIn = tapped({ kind: 'walk-in', nameToShow: 'Noor', reason: '' }, 1)
    expect(namesOf(knowing(arrival, departure, walkIn))).toMatchObject({ expected: [], onSite: ['maria', 'Noor'], left: ['laila'] })
    const undo = tapped({ kind: 'undo', undoesId: departure.id })
    expect(namesOf(knowing(departure, undo)).onSite).toEqual(['laila'])
  })

  test('count what the list has already and what was tapped here once', () => {
    const known = { ...came('laila', '2026-12-08T17:00:00Z'), guest: visit('laila') }
    const event = tapped({ kind: 'arrival', guest: visit('laila') }, 120, { id: known.id, taken: true })
    expect(namesOf(knowing(event)).onSite).toEqual(['laila'])
  })

  test('let nothing be written twice or against the story, by the rules of the house', () => {
    expect(decideAt(knowing(), { kind: 'arrival', guest: visit('maria') }).ok).toBe(true)
    expect(decideAt(knowing(), { kind: 'arrival', guest: visit('laila') })).toMatchObject({ refusal: { code: 'already-in' } })
    expect(decideAt(knowing(), { kind: 'departure', guest: visit('maria') })).toMatchObject({ refusal: { code: 'not-in' } })
    expect(decideAt(knowing(), { kind: 'seen', guest: visit('nobody') })).toMatchObject({ refusal: { code: 'not-found' } })
    expect(decideAt(knowing(), { kind: 'arrival', guest: visit('sakura') }).ok).toBe(true)
    const arrival = tapped({ kind: 'arrival', guest: visit('maria') })
    const undo = { kind: 'undo', undoesId: arrival.id } as const
    expect(decideAt(knowing(arrival), undo).ok).toBe(true)
    expect(decideAt(knowing(arrival, tapped(undo)), undo)).toMatchObject({ refusal: { code: 'undo-not-latest' } })
  })

  test('have the marks of others and our own, of which the earlier counts', () => {
    const marks = [{ kind: 'seen', guest: visit('laila'), at: '2026-12-08T18:50:00Z', by: 'Lena' }] as const
    const seen = seenAt({ ...knowing(tapped({ kind: 'seen', guest: visit('laila') }), tapped({ kind: 'seen', guest: visit('maria') })), copy: { ...copy, marks } })
    expect([...seen.values()].map(({ by }) => by)).toEqual(['Lena', null])
    const unseen = seenAt({ ...knowing(tapped({ kind: 'unseen', guest: visit('laila') })), copy: { ...copy, marks } })
    expect(unseen.size).toBe(0)
  })

  test('are shown to whom they were made for, for two days', () => {
    const kept = { copy, offset: 0, now }
    expect(mayShow(kept, 'mei')).toBe(true)
    expect(mayShow(kept, 'ana')).toBe(false)
    expect(mayShow(kept, null)).toBe(false)
    expect(mayShow({ ...kept, now: new Date('2026-12-10T18:59:00Z') }, 'mei')).toBe(false)
  })
})

describe('a form that did not reach the house', () => {
  const eventId = 'event-number-12345'
  test.each([
    [{ intent: 'arrive', eventId, guest: 'visit', guestId: 'v' }, { kind: 'arrival', visitId: 'v' }],
    [{ intent: 'leave', eventId, guest: 'walk-in', guestId: 'w' }, { kind: 'departure', walkInId: 'w' }],
    [{ intent: 'undo', eventId, undoes: 'e' }, { kind: 'undo', undoesId: 'e' }],
    [{ intent: 'mark', eventId, kind: 'unseen', guest: 'visit', guestId: 'v' }, { kind: 'unseen', visitId: 'v' }],
    [{ intent: 'walk-in', eventId, nameToShow: ' Noor ', reason: '' }, { kind: 'walk-in', nameToShow: 'Noor', reason: '' }],
  ])('%j becomes an event under the id that it has', (fields, sent) => {
    const tap = readTap(fields)
    expect(tap?.id).toBe(eventId)
    const waiting = tap && { ...tap.happening, id: tap.id, sequence: 1, deviceTime: now.toISOString() }
    expect(waiting && toSent(waiting)).toMatchObject(sent)
  })

  test.each<Record<string, string>>([
    { intent: 'settle', conflict: 'changed', about: 'x' },
    { intent: 'end', rollCallId: 'r' },
    { intent: 'arrive', eventId: 'short', guest: 'visit', guestId: 'v' },
    { intent: 'arrive', eventId, guest: 'nobody', guestId: 'v' },
    { intent: 'mark', eventId, kind: 'danced', guest: 'visit', guestId: 'v' },
    { intent: 'walk-in', eventId, nameToShow: ' ' },
  ])('%j is the house’s alone, or no sense', (fields) => {
    expect(readTap(fields)).toBeNull()
  })
})

describe('what waits', () => {
  test('goes in the order in which it was tapped, stays until the house names it, and then until a list has it', () => {
    const [first, second] = [tapped({ kind: 'seen', guest: visit('a') }), tapped({ kind: 'seen', guest: visit('b') })]
    expect(deskBatch([second, first])).toEqual([first, second])
    const unreadable = [{ id: null, index: 1 }]
    const reply = { acknowledged: [first.id], refused: [], unreadable, now: now.toISOString() }
    const marked = markedBy([first, second], reply)
    expect(marked).toEqual([{ ...first, taken: true }, { ...second, unread: true }])
    expect(toSend(marked)).toEqual([])
  })

  test('is let go after two days', () => {
    const seen = { kind: 'seen', guest: visit('a') } as const
    const [old, young] = [tapped(seen, 49 * 60), tapped(seen)]
    expect(wornOut([old, young], now)).toEqual([old])
  })

  test('and the line says since when the house is away', () => {
    const off = standingAfter(standingAtFirst, 'later', now)
    expect(standingAfter(off, 'later', new Date()).offSince).toBe(now.toISOString())
    expect(standingAfter(off, 'taken', now)).toEqual({ network: 'on', offSince: null, isLocked: false })
    expect(standingAfter(off, 'revoked', now).isLocked).toBe(true)
  })
})
