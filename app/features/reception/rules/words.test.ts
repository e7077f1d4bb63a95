import { describe, expect, test } from 'vitest'
import { clockOffset, correctTime, isClockOff } from './clock.ts'
import { findOpenAnswers, nextStep } from './missing.ts'
import { firstName, nameSize, readPass, textBlocks } from './words.ts'

test.each([
  ['Ana Lindqvist', 'Ana'],
  ['  Wulandari ', 'Wulandari'],
  ['山本さくら', '山本さくら'],
  ['', ''],
])('%s is called %s', (name, called) => {
  expect(firstName(name)).toBe(called)
})

test.each([
  ['Teo', 'short'],
  ['ليلى الحدّاد', 'short'],
  ['Adaeze Nwosu-Eze', 'middle'],
  ['山本さくら', 'short'],
  ['アレクサンドロス大王', 'middle'],
  ['María José Fernández de la Peña y Quispe', 'long'],
  ['Wolfeschlegelsteinhausen', 'long'],
  ['Maria-Wilhelmina Konstantinopolitanska Featherstonehaugh-Cholmondeley van der Meer', 'longest'],
  ['寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る', 'longest'],
] as const)('%s stands on a badge in %s letters', (name, size) => {
  expect(nameSize(name)).toBe(size)
})

describe('readPass', () => {
  const token = 'a1-_'.repeat(10) + 'xyz'

  test('a scanner types the link of the pass', () => {
    expect(readPass(`https://foyer.example.org/visit/${token}`)).toEqual({ kind: 'link', token })
    expect(readPass(` http://localhost:3000/visit/${token}?from=badge `)).toEqual({ kind: 'link', token })
    expect(readPass(token)).toEqual({ kind: 'link', token })
  })

  test('or that of the badge', () => {
    const badge = `visit-1.${token.slice(0, 22)}`
    expect(readPass(`https://foyer.example.org/badge/${badge}`)).toEqual({ kind: 'badge', token: badge })
    expect(readPass(`https://foyer.example.org/badge/${badge}x`)).toMatchObject({ kind: 'code' })
  })

  test('everything else is a code', () => {
    expect(readPass('k7m4 2qxp')).toEqual({ kind: 'code', code: 'k7m4 2qxp' })
    expect(readPass(`https://elsewhere.example.org/${token}`)).toMatchObject({ kind: 'code' })
  })
})

test('an agreement is read as paragraphs and lists', () => {
  expect(textBlocks('Two lines\nof one.\n\n* Wear your badge.\n- Leave by the stairs.\nThen wait.')).toEqual([
    { kind: 'paragraph', text: 'Two lines of one.' },
    { kind: 'list', items: ['Wear your badge.', 'Leave by the stairs.'] },
    { kind: 'paragraph', text: 'Then wait.' },
  ])
})

describe('a device’s clock', () => {
  const received = new Date('2026-12-08T18:00:00Z')
  const minutes = (count: number) => new Date(received.getTime() + count * 60_000)

  test('what a message takes is no wrong clock', () => {
    expect(clockOffset(new Date(received.getTime() - 29_000), received)).toBe(0)
  })

  test('a clock that is behind is put forward, one that is ahead is put back', () => {
    expect(correctTime(minutes(-70), clockOffset(minutes(-60), received), received)).toEqual(minutes(-10))
    expect(correctTime(minutes(50), clockOffset(minutes(60), received), received)).toEqual(minutes(-10))
  })

  test('nothing happened after we heard of it', () => {
    expect(correctTime(minutes(5), 0, received)).toEqual(received)
  })

  test('more than two minutes are said', () => {
    expect(isClockOff(clockOffset(minutes(-2), received))).toBe(false)
    expect(isClockOff(clockOffset(minutes(-3), received))).toBe(true)
    expect(isClockOff(clockOffset(minutes(3), received))).toBe(true)
  })
})

test('what is not answered yet is named by its field', () => {
  const missing = { agreements: [{ id: 'rules' }, { id: 'nda' }], asksPhoto: true }
  expect(findOpenAnswers(missing, { agreed: ['nda', 'strange'] })).toEqual({ 'agreed-rules': ['form-agree'], photoChoice: ['form-photo'] })
  expect(findOpenAnswers(missing, { agreed: ['nda', 'rules'], photoChoice: 'no' })).toBeNull()
  expect(findOpenAnswers({ agreements: [], asksPhoto: false }, { agreed: [] })).toBeNull()
})

test('a screen asks for one text at a time, and for the photo choice with the last', () => {
  const missing = { agreements: ['rules', 'nda'], asksPhoto: true }
  expect(nextStep(missing)).toEqual({ agreements: ['rules'], asksPhoto: false, isLast: false, count: 3 })
  const last = { agreements: ['nda'], asksPhoto: true }
  expect(nextStep(last)).toEqual({ ...last, isLast: true, count: 2 })
  const photo = { agreements: [], asksPhoto: true }
  expect(nextStep(photo)).toEqual({ ...photo, isLast: true, count: 1 })
})
