import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { toGray, type Gray } from '../gray.ts'
import { readCode } from './read-code.ts'

const pass = `https://foyer.example.org/visit/${'Qk3-_x7Lm0'.repeat(4)}abc`

type Scene = Readonly<{
  degrees?: number
  /** How wide the code is, of 640 points. */
  side?: number
  dark?: number
  light?: number
  around?: number
  noise?: number
}>

const usual = { degrees: 0, side: 260, dark: 20, light: 235, around: 120, noise: 0 }

/** A picture of a code as a camera has it: turned, near or far, dim, grainy; each point the mean of nine. */
function picture(text: string, scene: Scene): Gray {
  const { degrees, side, dark, light, around, noise } = { ...usual, ...scene }
  const [width, height] = [640, 480]
  const { data: modules, size } = encode(text, { ecc: 'M', border: 4 })
  const angle = (degrees * Math.PI) / 180
  const at = (x: number, y: number) => {
    const [fromX, fromY] = [x - width / 2, y - height / 2]
    const across = Math.floor(((Math.cos(angle) * fromX + Math.sin(angle) * fromY) / side + 0.5) * size)
    const down = Math.floor(((Math.cos(angle) * fromY - Math.sin(angle) * fromX) / side + 0.5) * size)
    const isDark = modules[down]?.[across]
    return isDark === undefined ? around : isDark ? dark : light
  }
  const grain = grains(noise)
  const thirds = [1 / 6, 1 / 2, 5 / 6]
  const data = new Uint8Array(width * height).map((_, point) => {
    const [x, y] = [point % width, Math.floor(point / width)]
    const samples = thirds.flatMap((right) => thirds.map((below) => at(x + right, y + below)))
    const sum = samples.reduce((all, sample) => all + sample, 0)
    return Math.max(0, Math.min(255, sum / 9 + grain()))
  })
  return { width, height, data }
}

/** The same grain each time. */
function grains(noise: number): () => number {
  let seed = 1
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return (seed / 2 ** 32 - 0.5) * 2 * noise
  }
}

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
    expect(readWithin(2, picture(pass, scene))).toBe(pass)
  })

  test('that is as long as a code can be', () => {
    expect(readWithin(2, picture('x'.repeat(2_000), { side: 470 }))).toBe('x'.repeat(2_000))
  })
})

test('it reads nothing where there is none', () => {
  expect(readWithin(2, picture(pass, { dark: 120, light: 120, noise: 20 }))).toBeNull()
  expect(readWithin(2, { width: 640, height: 480, data: new Uint8Array(640 * 480) })).toBeNull()
})

test('colours become the grey that eyes see', () => {
  const [red, green, blue, white] = [[255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255], [255, 255, 255, 255]]
  const data = new Uint8ClampedArray([...(red ?? []), ...(green ?? []), ...(blue ?? []), ...(white ?? [])])
  expect([...toGray({ width: 2, height: 2, data }).data]).toEqual([76, 149, 28, 255])
})
