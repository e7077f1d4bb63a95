const windowMs = 60_000
const pauseMs = 30_000
const allowed = 5

/** When codes fitted nobody, the newest last: what the server counts on line, a tablet without a network counts by itself. */
export type Misses = readonly number[]

export function mayTry(misses: Misses, now: number): boolean {
  const last = misses.slice(-allowed)
  const [first = 0] = last
  const latest = last.at(-1) ?? 0
  return last.length < allowed || latest - first > windowMs || now - latest > pauseMs
}

export function withMiss(misses: Misses, now: number): Misses {
  return [...misses, now].slice(-allowed)
}
