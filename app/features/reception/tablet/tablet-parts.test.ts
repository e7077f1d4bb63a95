import { describe, expect, test } from 'vitest'
import { saysOneOf } from './answers.ts'
import { inputOfForm, inputOfLink } from './forms.ts'
import { mayTry, withMiss, type Misses } from './guesses.ts'
import { noBurst, takeKey } from './scanner-keys.ts'
import { mayBePass } from './shown-code.ts'
import { afterTry, isListDue, isNearlyFull, noticesOf, statusAtFirst } from './status.ts'

describe('a scanner', () => {
  function type(text: string, everyMs: number) {
    const keys = [...text, 'Enter'].map((key, index) => ({ key, at: 1000 + index * everyMs }))
    const first: ReturnType<typeof takeKey> = { burst: noBurst, scanned: null }
    return keys.reduce((state, { key, at }) => takeKey(state.burst, key, at), first).scanned
  }

  test('types faster than people, and ends with Enter', () => {
    expect(type('https://foyer.example.org/visit/abc', 8)).toBe('https://foyer.example.org/visit/abc')
    expect(type('K7M4-2QXP', 60)).toBe('K7M4-2QXP')
    expect(type('K7M4-2QXP', 120)).toBeNull()
    expect(type('short', 8)).toBeNull()
  })

  test('begins anew after a pause, and other keys than letters are none', () => {
    const first = takeKey(noBurst, 'x', 1000).burst
    const second = takeKey(first, 'K', 5000).burst
    expect(second.text).toBe('K')
    expect(takeKey(second, 'Shift', 5010).burst).toBe(second)
  })
})

test('the list is fetched when there is none, its program is not known, or half a minute has passed by the right clock', () => {
  const now = new Date('2026-12-07T18:00:00Z')
  const fresh = { ...statusAtFirst, listFrom: '2026-12-07T17:59:31Z', program: '/assets/tablet-1.js' }
  expect(isListDue(fresh, now)).toBe(false)
  expect(isListDue({ ...fresh, listFrom: null }, now)).toBe(true)
  expect(isListDue({ ...fresh, program: null }, now)).toBe(true)
  expect(isListDue({ ...fresh, listFrom: '2026-12-07T17:59:30Z' }, now)).toBe(true)
  expect(isListDue({ ...fresh, offset: 3_600_000 }, now)).toBe(true)
  expect(isListDue({ ...fresh, listFrom: '2026-12-07T18:59:40Z', offset: 3_600_000 }, now)).toBe(false)
})

test.each([
  [{ found: null }, true],
  [{ refusal: 'pass-unknown', more: 1 }, true],
  [{ ok: true }, false],
  ['found', false],
  [null, false],
] as const)('%j is the house’s answer to a code: %s', (body, isOurs) => {
  expect(saysOneOf(body, ['found', 'refusal'])).toBe(isOurs)
})

describe('what is shown at the tablet', () => {
  const token = 'a'.repeat(43)
  const house = 'https://foyer.example.org'

  test.each([
    'K7M4-2QXP',
    ' k7m4 2qxp ',
    token,
    `https://foyer.example.org/visit/${token}?uselang=ar`,
    `https://foyer.example.org/badge/visit-1.${'b'.repeat(22)}`,
  ])('%s may be ours', (typed) => {
    expect(mayBePass(typed, house)).toBe(true)
  })

  test.each([
    ['an address elsewhere', 'https://elsewhere.example.org/free-coffee'],
    ['a pass of another house', `https://elsewhere.example.org/visit/${token}`],
    ['the same without encryption', `http://foyer.example.org/visit/${token}`],
    ['another page of ours', `https://foyer.example.org/desk/${token}`],
    ['a page below a pass', `https://foyer.example.org/visit/${token}/data`],
    ['an address that runs', `javascript:alert(1)//visit/${token}`],
    ['an address in a text', `Go to https://foyer.example.org/visit/${token}`],
    ['an address with a name in it', `https://foyer.example.org@elsewhere.example.org/visit/${token}`],
    ['eight letters in a long text', '………………… K 7 … M 4 … 2 Q … X P …'],
    ['what is too short', 'K7M4'],
    ['a text of 4,000 characters', 'x'.repeat(4000)],
    ['a pass with more behind it than the house reads', `https://foyer.example.org/visit/${token}?${'x'.repeat(4000)}`],
    ['bytes', '\u0000\u0001\uFFFD\u0002'],
  ])('%s is none of ours', (_what, typed) => {
    expect(mayBePass(typed, house)).toBe(false)
  })
})

describe('guessing without a network', () => {
  const missesAt = (...times: number[]): Misses => times.reduce(withMiss, [])

  test('five misses in a minute stop it for half a minute', () => {
    expect(mayTry([], 0)).toBe(true)
    expect(mayTry(missesAt(1000, 2000, 3000, 4000), 5000)).toBe(true)
    const five = missesAt(1000, 2000, 3000, 4000, 5000)
    expect(mayTry(five, 6000)).toBe(false)
    expect(mayTry(five, 35_001)).toBe(true)
  })

  test('spread over more than a minute they do not', () => {
    expect(mayTry(missesAt(1000, 20_000, 40_000, 50_000, 61_001), 61_002)).toBe(true)
  })
})

describe('the band over the screens', () => {
  const now = new Date('2026-12-07T18:00:00Z')
  const fine = { ...statusAtFirst, network: 'on', listFrom: '2026-12-07T17:59:00Z' } as const

  test('is not there while all is well, whatever waits', () => {
    expect(noticesOf({ ...fine, waiting: 3 }, now)).toEqual([])
  })

  test('says since when there is no network, what waits, and how old the list is', () => {
    const off = { ...fine, network: 'off', offSince: '2026-12-07T17:59:30Z', waiting: 7 } as const
    expect(noticesOf(off, now)).toEqual([
      { kind: 'offline', at: off.offSince },
      { kind: 'waiting', count: 7 },
      { kind: 'list', at: fine.listFrom },
    ])
    expect(noticesOf({ ...off, waiting: 0, listFrom: null }, now).map(({ kind }) => kind)).toEqual(['offline', 'no-list'])
  })

  test('says that the list is older than a quarter of an hour, by the right clock', () => {
    const old = { ...fine, listFrom: '2026-12-07T17:44:59Z' }
    expect(noticesOf(old, now).map(({ kind }) => kind)).toEqual(['list'])
    expect(noticesOf({ ...fine, offset: 100_000 * 9 }, now).map(({ kind }) => kind)).toContain('list')
  })

  test('says that the clock is more than two minutes off, and that the tablet is nearly full', () => {
    expect(noticesOf({ ...fine, offset: 120_000 }, now)).toEqual([])
    expect(noticesOf({ ...fine, offset: -120_001 }, now).map(({ kind }) => kind)).toEqual(['clock'])
    expect(noticesOf({ ...fine, storageLow: true }, now).map(({ kind }) => kind)).toEqual(['storage'])
    expect([isNearlyFull(90, 100), isNearlyFull(91, 100), isNearlyFull(1, 0)]).toEqual([false, true, false])
  })

  test('says what the house could not read, on line too', () => {
    expect(noticesOf({ ...fine, unread: 2 }, now)).toEqual([{ kind: 'unread', count: 2 }])
  })

  test('a network that is away since a while stays away since then', () => {
    const off = afterTry(fine, 'later', new Date('2026-12-07T17:00:00Z'))
    expect(afterTry(off, 'later', now).offSince).toBe('2026-12-07T17:00:00.000Z')
    expect(afterTry(off, 'taken', now)).toMatchObject({ network: 'on', offSince: null })
    expect(afterTry(off, 'revoked', now)).toMatchObject({ network: 'on', revoked: true, listFrom: null })
    expect(afterTry(afterTry(off, 'revoked', now), 'taken', now).revoked).toBe(false)
  })
})

test('what is typed into a form is what the house reads of it', () => {
  const typed: Record<string, string> = { nameToShow: ' \u202E Teo \u0000  A\u030Angstro\u0308m', reason: '\u2066\uFFFD' }
  const sent = { get: (name: string) => typed[name] ?? null, getAll: () => [] }
  const words = { nameToShow: 'Teo Ångström', reason: '', host: '', reachAt: '' }
  expect(inputOfForm('/kiosk/walk-in', sent)).toEqual({ kind: 'walk-in', typed: words })
})

describe('the forms of the kiosk', () => {
  const sent = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return form
  }

  test.each([
    ['/kiosk', { code: ' K7M4 ' }, { kind: 'shown', text: 'K7M4' }],
    ['/kiosk/leaving', { code: 'K7M4' }, { kind: 'shown', text: 'K7M4' }],
    ['/kiosk/leaving', {}, { kind: 'leave' }],
    ['/kiosk/hello', {}, { kind: 'go-in' }],
    ['/kiosk/missing', { agreed: 'nda', photoChoice: 'no' }, { kind: 'answered', given: { agreed: ['nda'], photoChoice: 'no' } }],
    ['/kiosk/missing', {}, { kind: 'answered', given: { agreed: [], photoChoice: undefined } }],
    ['/kiosk/walk-in', { nameToShow: 'Teo' }, { kind: 'walk-in', typed: { nameToShow: 'Teo', reason: '', host: '', reachAt: '' } }],
    ['/kiosk/call', { reason: 'not-agreed' }, { kind: 'call', reason: 'not-agreed' }],
    ['/kiosk/call', { reason: 'nonsense' }, { kind: 'call', reason: 'help' }],
    ['/kiosk/reset', {}, { kind: 'reset' }],
    ['/desk', {}, null],
  ])('%s with %o', (path, fields, input) => {
    expect(inputOfForm(path, sent(fields as Record<string, string>))).toEqual(input)
  })

  test('links turn screens, and none leads out', () => {
    expect(inputOfLink('/kiosk/walk-in')).toEqual({ kind: 'way', to: 'walk-in' })
    expect(inputOfLink('/kiosk/leaving')).toEqual({ kind: 'way', to: 'leaving' })
    expect(inputOfLink('/kiosk/hello')).toEqual({ kind: 'way', to: 'hello' })
    expect(inputOfLink('/today')).toBeNull()
  })
})
