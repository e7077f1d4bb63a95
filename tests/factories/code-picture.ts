import { encode } from 'uqr'

/** The size of every picture. */
export const [width, height] = [640, 480] as const

/** In grey: a byte for each point. */
export type Picture = Readonly<{ width: number; height: number; data: Uint8Array }>

export type Scene = Readonly<{
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
export function codePicture(text: string, scene: Scene): Picture {
  const { degrees, side, dark, light, around, noise } = { ...usual, ...scene }
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
