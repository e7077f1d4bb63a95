import { describe, expect, test } from 'vitest'
import { type AgreementToSign } from '../model.ts'
import { type Found, type Hello } from '../tablet-model.ts'
import { atFirst, step, welcome, type Effect, type Input, type Screen, type State } from './machine.ts'

const hello: Hello = {
  greeting: 'welcome',
  name: 'Adaeze Nwosu-Eze',
  hostFirstName: 'Ana',
  first: null,
  since: null,
  leftAt: null,
  firstDay: '2026-12-07',
  lastDay: '2026-12-09',
  today: '2026-12-07',
  timeZone: 'America/Los_Angeles',
}
const facts = { officeName: 'San Francisco', hostFirstName: 'Ana', desk: null, wifi: null }
const nothing = { agreements: [], asksPhoto: false }
const found: Found = { visitId: 'visit-1', pass: null, mark: 'm', hello, missing: nothing, facts, locale: 'en', byPerson: false }
const text = (id: string): AgreementToSign => ({ id, kind: 'conduct', version: 1, locale: 'en', title: id, body: id })
const rules = { agreements: [text('rules'), text('nda')], asksPhoto: true }
const inside: Found = { ...found, hello: { ...hello, greeting: 'already-in', since: '2026-12-07T17:00:00.000Z' } }
const stranger: Found = { ...found, visitId: null, pass: 'ZZZZ-ZZZZ', mark: null }
const noWords = { nameToShow: '', reason: '', host: '', reachAt: '' }
const teo = { ...noWords, nameToShow: 'Teo', reason: 'Lunch' }
const at = '2026-12-07T18:00:00.000Z'
const kept: Input = { kind: 'kept', eventId: 'event-1', at, heard: false }

const asking: Screen = { at: 'missing', found: { ...found, missing: rules }, open: rules, agreed: [], given: { agreed: [] }, faults: {} }
const askingLast: Screen = { ...asking, open: { ...rules, agreements: [text('nda')] }, agreed: ['rules'] }
const look: Effect = { kind: 'look', text: 'K7M4-2QXP' }
const arrive: Effect = { kind: 'keep', happening: { kind: 'arrival', visitId: 'visit-1' }, found }
const depart: Effect = { kind: 'keep', happening: { kind: 'departure', visitId: 'visit-1' }, found: inside }
const comeByFoot: Effect = { kind: 'keep', happening: { kind: 'walk-in', ...teo }, found: null }
const ring: Effect = { kind: 'ring', reason: 'help', mark: null }
const decline: Effect = { kind: 'ring', reason: 'not-agreed', mark: 'm' }
const sign: Effect = { kind: 'sign', mark: 'm', agreementIds: ['rules', 'nda'], photoChoice: 'no' }

type Standing = Readonly<{ screen: Screen; waitsFor?: Effect | null }>
type Edge = readonly [name: string, from: Standing, input: Input, to: Standing]

const leaving: Screen = { at: 'leaving', problem: null }
const greeted: Screen = { at: 'hello', found }
const form: Screen = { at: 'walk-in', typed: noWords, faults: [] }

const edges: readonly Edge[] = [
  ['a code is looked up', { screen: welcome }, { kind: 'shown', text: ' K7M4-2QXP ' }, { screen: welcome, waitsFor: look }],
  ['nothing is no code', { screen: welcome }, { kind: 'shown', text: ' ' }, { screen: { at: 'welcome', problem: 'code-missing' } }],
  ['who is found is greeted', { screen: welcome, waitsFor: look }, { kind: 'found', found }, { screen: greeted }],
  ...(['pass-unknown', 'pass-replaced', 'pass-wait', 'code-unreadable'] as const).map((problem): Edge => [
    `a code with the problem ${problem}`,
    { screen: welcome, waitsFor: look },
    { kind: 'not-found', problem },
    { screen: { at: 'welcome', problem } },
  ]),
  ['in at once, when nothing is missing', { screen: greeted }, { kind: 'go-in' }, { screen: greeted, waitsFor: arrive }],
  ['what is missing comes first', { screen: { at: 'hello', found: asking.found } }, { kind: 'go-in' }, { screen: asking }],
  [
    'nothing is agreed to for anybody',
    { screen: asking },
    { kind: 'answered', given: { agreed: [] } },
    { screen: { ...asking, faults: { 'agreed-rules': ['form-agree'] } } },
  ],
  ['a text at a time', { screen: asking }, { kind: 'answered', given: { agreed: ['rules'] } }, { screen: askingLast }],
  [
    'with the last one the word is given',
    { screen: askingLast },
    { kind: 'answered', given: { agreed: ['nda'], photoChoice: 'no' } },
    { screen: { ...askingLast, given: { agreed: ['nda'], photoChoice: 'no' } }, waitsFor: sign },
  ],
  ['the word is taken', { screen: askingLast, waitsFor: sign }, { kind: 'signed', ok: true }, { screen: askingLast, waitsFor: { ...arrive, found: asking.found } }],
  [
    'the word could not be taken: a person does it',
    { screen: askingLast, waitsFor: sign },
    { kind: 'signed', ok: false },
    {
      screen: { ...askingLast, found: { ...asking.found, byPerson: true } },
      waitsFor: { ...arrive, found: { ...asking.found, byPerson: true } },
    },
  ],
  ['back to the hello', { screen: asking }, { kind: 'way', to: 'hello' }, { screen: { at: 'hello', found: asking.found } }],
  ['in', { screen: greeted, waitsFor: arrive }, kept, { screen: { at: 'done', found, since: at, eventId: 'event-1', heard: false, reception: null } }],
  ['what could not be kept is not shown as done', { screen: greeted, waitsFor: arrive }, { kind: 'not-kept' }, { screen: { at: 'not-kept' } }],
  ['a tablet whose storage fails sends to a person', { screen: welcome, waitsFor: look }, { kind: 'not-kept' }, { screen: { at: 'not-kept' } }],
  [
    'whom no list has comes in with what they showed',
    { screen: { at: 'hello', found: stranger } },
    { kind: 'go-in' },
    { screen: { at: 'hello', found: stranger }, waitsFor: { kind: 'keep', happening: { kind: 'arrival', pass: 'ZZZZ-ZZZZ' }, found: stranger } },
  ],
  ['who is in goes', { screen: { at: 'hello', found: inside } }, { kind: 'leave' }, { screen: { at: 'hello', found: inside }, waitsFor: depart }],
  ['out', { screen: leaving, waitsFor: depart }, kept, { screen: { at: 'goodbye', found: inside, leftAt: at } }],
  ['the way out', { screen: welcome }, { kind: 'way', to: 'leaving' }, { screen: leaving }],
  ['a code on the way out is looked up', { screen: leaving }, { kind: 'shown', text: 'K7M4-2QXP' }, { screen: leaving, waitsFor: look }],
  ['who is found there goes', { screen: leaving, waitsFor: look }, { kind: 'found', found: inside }, { screen: leaving, waitsFor: depart }],
  ['who the house says is not in, need not go', { screen: leaving, waitsFor: look }, { kind: 'found', found }, { screen: { at: 'goodbye', found, leftAt: null } }],
  [
    'who only the list says is not in, goes all the same',
    { screen: leaving, waitsFor: look },
    { kind: 'found', found: { ...found, mark: null } },
    { screen: leaving, waitsFor: { ...depart, found: { ...found, mark: null } } },
  ],
  ['a wrong code on the way out', { screen: leaving, waitsFor: look }, { kind: 'not-found', problem: 'pass-unknown' }, { screen: { at: 'leaving', problem: 'pass-unknown' } }],
  ['no code', { screen: welcome }, { kind: 'way', to: 'walk-in' }, { screen: form }],
  ['a name and a reason are needed', { screen: form }, { kind: 'walk-in', typed: noWords }, { screen: { ...form, faults: ['nameToShow', 'reason'] } }],
  ['in without a code', { screen: form }, { kind: 'walk-in', typed: teo }, { screen: { ...form, typed: teo }, waitsFor: comeByFoot }],
  ['walked in', { screen: form, waitsFor: comeByFoot }, kept, { screen: { at: 'walked-in', eventId: 'event-1', heard: false } }],
  ['a person is called', { screen: welcome }, { kind: 'call', reason: 'help' }, { screen: welcome, waitsFor: ring }],
  ['who does not agree calls a person', { screen: asking }, { kind: 'call', reason: 'not-agreed' }, { screen: asking, waitsFor: decline }],
  ['the bell was heard', { screen: welcome, waitsFor: ring }, { kind: 'rung', heard: true }, { screen: { at: 'called' } }],
  ['who does not agree is told that a person comes', { screen: asking, waitsFor: decline }, { kind: 'rung', heard: true }, { screen: { at: 'declined', heard: true } }],
  ['or where to find one', { screen: asking, waitsFor: decline }, { kind: 'rung', heard: false }, { screen: { at: 'declined', heard: false } }],
  ['nobody heard the bell', { screen: welcome, waitsFor: ring }, { kind: 'rung', heard: false }, { screen: { at: 'call-unheard' } }],
]

const standing = ({ screen, waitsFor = null }: Standing, round = 0): State => ({ screen, waitsFor, round })

test.each(edges)('%s', (_name, from, input, to) => {
  expect(step(standing(from), input)).toEqual(standing(to))
})

describe('whatever stands there', () => {
  const all = edges.flatMap(([, from, , to]) => [standing(from), standing(to)])

  test('a reset leads to the welcome, and counts the next person', () => {
    for (const state of all) expect(step(state, { kind: 'reset' })).toEqual({ ...atFirst, round: 1 })
  })

  test('while the tablet does something, a second press changes nothing', () => {
    const code: Input = { kind: 'shown', text: 'x' }
    const presses: Input[] = [{ kind: 'go-in' }, { kind: 'leave' }, code, { kind: 'call', reason: 'help' }]
    const busy = all.filter(({ waitsFor }) => waitsFor)
    expect(busy.length).toBeGreaterThan(10)
    for (const state of busy) for (const press of presses) expect(step(state, press)).toBe(state)
  })

  test('an outcome that nobody waits for changes nothing', () => {
    const heard: Input = { kind: 'rung', heard: true }
    const late: Input[] = [{ kind: 'found', found }, kept, { kind: 'not-kept' }, { kind: 'signed', ok: true }, heard]
    const free = all.filter(({ waitsFor }) => !waitsFor)
    for (const state of free) for (const input of late) expect(step(state, input)).toBe(state)
  })
})

/** What can be said to somebody who holds a pass; whom a person lets in, the tablet does not. */
const greetings = {
  opens: ['welcome', 'early', 'late', 'wrong-day', 'full', 'unknown'],
  calls: ['cancelled', 'awaiting', 'not-planned'],
} as const

test.each(greetings.opens)('a pass that is answered with %s leads in', (greeting) => {
  const answered: Found = { ...found, hello: { ...hello, greeting } }
  const greetedSo = step(standing({ screen: welcome, waitsFor: look }), { kind: 'found', found: answered })
  expect(greetedSo.screen).toEqual({ at: 'hello', found: answered })
  expect(step(greetedSo, { kind: 'go-in' }).waitsFor).toMatchObject({ kind: 'keep', happening: { kind: 'arrival' } })
})

test.each(greetings.calls)('a pass that is answered with %s leads to a person and not in', (greeting) => {
  const answered: Found = { ...found, hello: { ...hello, greeting } }
  const state = standing({ screen: { at: 'hello', found: answered } })
  expect(step(state, { kind: 'go-in' })).toBe(state)
  const called = step(state, { kind: 'call', reason: greeting })
  expect(called.waitsFor).toEqual({ kind: 'ring', reason: greeting, mark: 'm' })
  expect(step(called, { kind: 'rung', heard: true }).screen).toEqual({ at: 'called' })
})

describe('the last screen says who comes', () => {
  const done: Screen = { at: 'done', found, since: at, eventId: 'event-1', heard: true, reception: null }
  const reception = { told: 'Ana', coming: null }
  const told: Input = { kind: 'told', eventId: 'event-1', reception }

  test('once the house knows, and no more often than it changes', () => {
    const heard = step(standing({ screen: done }), told)
    expect(heard.screen).toEqual({ ...done, reception })
    expect(step(heard, told)).toBe(heard)
    const coming = { ...reception, coming: 'Ana' }
    expect(step(heard, { ...told, reception: coming }).screen).toEqual({ ...done, reception: coming })
  })

  test('to whom it is about, and nobody else', () => {
    for (const state of [standing({ screen: { ...done, eventId: 'event-2' } }), standing({ screen: welcome })]) {
      expect(step(state, told)).toBe(state)
    }
  })
})

test('the last screen says it when the house has heard of the arrival', () => {
  const done: Screen = { at: 'done', found, since: at, eventId: 'event-1', heard: false, reception: null }
  expect(step(standing({ screen: done }), { kind: 'taken', ids: ['event-2', 'event-1'] }).screen).toEqual({ ...done, heard: true })
  expect(step(standing({ screen: done }), { kind: 'taken', ids: ['event-2'] }).screen).toEqual(done)
})
