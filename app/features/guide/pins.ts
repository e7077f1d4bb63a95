export type Spot = Readonly<{ x: number; y: number }>

/** What a pin must not cover. */
export type Taken = Spot & Readonly<{ radius: number }>

type Marked = Spot & Readonly<{ slug: string; number: number }>

/** A pin stands for one place or for several close together, by their numbers in the list; `slug` is the first of them. */
export type Pin = Spot &
  Readonly<{
    slug: string
    numbers: readonly number[]
    radius: number
    /** Where the place is, if the pin had to stand beside it. */
    spot: Spot | null
  }>

type View = Readonly<{ width: number; height: number; taken: readonly Taken[] }>

/** So many can be told apart; of more, those that are close together share a pin. */
const mostSingle = 40
const single = 11
/** For what several share, and for three digits. */
const shared = 14
const gap = 2
const step = 4
const directions = 16

/** Places, nearest first, as pins that do not lie on each other: the nearest stand where they are, the next make way. */
export function placePins(places: readonly Marked[], view: View): readonly Pin[] {
  const pins: Pin[] = []
  for (const pin of groupsOf(places)) {
    const { x, y } = freeSpot(pin, [...view.taken, ...pins], view)
    const isMoved = x !== pin.x || y !== pin.y
    pins.push({ ...pin, x, y, spot: isMoved ? { x: pin.x, y: pin.y } : null })
  }
  return pins
}

function groupsOf(places: readonly Marked[]): readonly Pin[] {
  const pins: { -readonly [Key in keyof Pin]: Pin[Key] }[] = []
  for (const { x, y, slug, number } of places) {
    const near = pins.find((pin) => Math.hypot(pin.x - x, pin.y - y) < 2 * shared)
    if (near && places.length > mostSingle) Object.assign(near, { numbers: [...near.numbers, number], radius: shared })
    else pins.push({ x, y, slug, numbers: [number], radius: number < 100 ? single : shared, spot: null })
  }
  return pins
}

/** The first free spot round about the pin's own, which is tried first. */
function freeSpot({ x, y, radius }: Pin, taken: readonly Taken[], view: View): Spot {
  for (let distance = 0; distance <= view.height; distance += step) {
    for (let turn = 0; turn < directions; turn++) {
      const angle = (turn / directions) * 2 * Math.PI
      const spot = { x: round(x + Math.cos(angle) * distance), y: round(y + Math.sin(angle) * distance) }
      if (isFree({ ...spot, radius }, taken, view)) return spot
    }
  }
  return { x, y }
}

function isFree({ x, y, radius }: Taken, taken: readonly Taken[], { width, height }: View): boolean {
  const inside = x >= radius && y >= radius && x <= width - radius && y <= height - radius
  return inside && taken.every((other) => Math.hypot(other.x - x, other.y - y) >= other.radius + radius + gap)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
