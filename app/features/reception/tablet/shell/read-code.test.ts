import { describe, expect, test } from 'vitest'
import { codePicture, type Scene } from '#tests/factories/code-picture.ts'
import { toGray, type Gray } from '../gray.ts'
import { readCode } from './read-code.ts'

const pass = `https://foyer.example.org/visit/${'Qk3-_x7Lm0'.repeat(4)}abc`

/** As the scanner does: one picture after the other, until one is read. */
function readWithin(pictures: number, gray: Gray): string | null {
  for (let turn = 0; turn < pictures; turn++) {
    const text = readCode(gray, turn)
    if (text !== null) return text
  }
  return null
}

describe('within two pictures it reads a code', () => {
  test.each<[what: string, scene: Scene]>([
    ['as it should be held', {}],
    ['far away', { side: 130 }],
    ['a little askew', { degrees: 15 }],
    ['askew', { degrees: 30 }],
    ['on its corner', { degrees: 45 }],
    ['on its corner and far away', { degrees: 46, side: 140 }],
    ['upside down', { degrees: 180 }],
    ['on a dim screen', { dark: 12, light: 45, around: 25, noise: 3 }],
    ['on a dim screen, askew', { dark: 12, light: 40, around: 25, noise: 3, degrees: 23 }],
    ['pale, behind glass', { dark: 180, light: 250, around: 200, noise: 3 }],
    ['with little contrast', { dark: 110, light: 150, noise: 4 }],
    ['in a grainy picture', { noise: 60 }],
    ['light on dark', { dark: 235, light: 20 }],
  ])('%s', (_what, scene) => {
    expect(readWithin(2, codePicture(pass, scene))).toBe(pass)
  })

  test('that is as long as a code can be', () => {
    expect(readWithin(2, codePicture('x'.repeat(2_000), { side: 470 }))).toBe('x'.repeat(2_000))
  })
})

test('it reads nothing where there is none', () => {
  expect(readWithin(2, codePicture(pass, { dark: 120, light: 120, noise: 20 }))).toBeNull()
  expect(readWithin(2, { width: 640, height: 480, data: new Uint8Array(640 * 480) })).toBeNull()
})

test('colours become the grey that eyes see', () => {
  const [red, green, blue, white] = [[255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255], [255, 255, 255, 255]]
  const data = new Uint8ClampedArray([...(red ?? []), ...(green ?? []), ...(blue ?? []), ...(white ?? [])])
  expect([...toGray({ width: 2, height: 2, data }).data]).toEqual([76, 149, 28, 255])
})
