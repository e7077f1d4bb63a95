/** A stream of chances that is the same for the same seed (mulberry32). */
export type Random = Readonly<{
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  chance: (share: number) => boolean
  pick: <Item>(items: readonly Item[]) => Item
  /** Some different items, in the order of the list. */
  some: <Item>(items: readonly Item[], count: number) => Item[]
  /** A name for a row, in the form of the house. */
  id: () => string
}>

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const marked = items.map((item) => ({ item, mark: next() }))
    const limit = marked.map(({ mark }) => mark).sort((a, b) => a - b)[Math.min(count, items.length) - 1] ?? -1
    return marked.filter(({ mark }) => mark <= limit).map(({ item }) => item)
  }
  const id = () => Array.from({ length: 20 }, () => letters[between(0, 31)]).join('')
  return { next, between, chance: (share) => next() < share, pick, some, id }
}
