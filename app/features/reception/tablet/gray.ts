/** A picture in grey: a byte for each point. */
export type Gray = Readonly<{ width: number; height: number; data: Uint8Array }>

type Coloured = Readonly<{ width: number; height: number; data: Uint8ClampedArray }>

/** The grey of a picture as canvases have it: red, green, blue and alpha for each point. */
export function toGray({ width, height, data }: Coloured): Gray {
  const gray = new Uint8Array(width * height)
  for (let point = 0, at = 0; point < gray.length; point++, at += 4) {
    gray[point] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8
  }
  return { width, height, data: gray }
}

/** As much of the darkest and of the lightest points does not count: a lamp, a black frame. */
const outliers = 0.01

/** The same with all of the range from black to white: a dim screen, a code behind glass. */
export function stretched({ width, height, data }: Gray): Gray {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1
  const few = data.length * outliers
  const low = levelAt(counts, few)
  const high = 255 - levelAt(counts.toReversed(), few)
  const scale = 255 / Math.max(1, high - low)
  return { width, height, data: data.map((value) => Math.max(0, Math.min(255, (value - low) * scale))) }
}

function levelAt(counts: Uint32Array, few: number): number {
  let sum = 0
  return Math.max(0, counts.findIndex((count) => (sum += count) >= few))
}

/** The same turned about its middle and enlarged, grey where nothing is; between points it is the mean of the four next. */
export function turned({ width, height, data }: Gray, degrees: number, scale: number): Gray {
  const angle = (degrees * Math.PI) / 180
  const [across, down] = [Math.cos(angle) / scale, Math.sin(angle) / scale]
  const [middleX, middleY] = [width / 2, height / 2]
  const out = new Uint8Array(data.length).fill(128)
  for (let y = 0, point = 0; y < height; y++) {
    for (let x = 0; x < width; x++, point++) {
      const fromX = across * (x - middleX) + down * (y - middleY) + middleX
      const fromY = across * (y - middleY) - down * (x - middleX) + middleY
      const isInside = fromX >= 0 && fromY >= 0 && fromX < width - 1 && fromY < height - 1
      if (isInside) out[point] = meanAt(data, width, fromX, fromY)
    }
  }
  return { width, height, data: out }
}

function meanAt(data: Uint8Array, width: number, x: number, y: number): number {
  const at = (y | 0) * width + (x | 0)
  const [right, below] = [x % 1, y % 1]
  const above = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right
  const under = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right
  return above * (1 - below) + under * below
}
