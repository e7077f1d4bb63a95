import { expect, test } from 'vitest'
import { type Greeting } from '../model.ts'
import { type Found } from '../tablet-model.ts'
import { welcome, type Screen } from './machine.ts'
import { soundOf } from './sound-rules.ts'

const hello = { name: '', hostFirstName: null, first: null, since: null, leftAt: null, firstDay: '', lastDay: '', today: '', timeZone: '' }
const facts = { officeName: '', hostFirstName: null, desk: null, wifi: null }
const found: Found = {
  visitId: 'visit-1',
  pass: null,
  mark: null,
  hello: { ...hello, greeting: 'welcome' },
  missing: { agreements: [], asksPhoto: false },
  facts,
  locale: null,
  byPerson: false,
}
const greeted = (greeting: Greeting): Screen => ({ at: 'hello', found: { ...found, hello: { ...hello, greeting } } })
const done: Screen = { at: 'done', found, since: '', eventId: 'event-1', heard: false, reception: null }
const wrong: Screen = { at: 'welcome', problem: 'pass-unknown' }

test.each([
  ['a pass that was read', welcome, greeted('welcome'), 'read'],
  ['a pass that a person has to look at', welcome, greeted('cancelled'), 'look'],
  ['in', greeted('welcome'), done, 'in'],
  ['the house has heard of it', done, { ...done, heard: true }, null],
  ['out', greeted('already-in'), { at: 'goodbye', found, leftAt: null }, 'out'],
  ['a code that fits nobody', welcome, wrong, 'look'],
  ['the same screen, still', wrong, wrong, null],
  ['a second code that fits nobody', wrong, { ...wrong }, 'look'],
  ['the next person', done, welcome, null],
  ['the bell', welcome, { at: 'called' }, 'bell'],
  ['the bell that nobody hears', welcome, { at: 'call-unheard' }, 'look'],
] as const)('%s', (_what, before, after, sound) => {
  expect(soundOf(before, after)).toBe(sound)
})
