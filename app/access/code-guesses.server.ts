import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Five wrong codes in a minute; then none is looked at for half a minute, right or wrong. */
const misses = new RateLimiterMemory({ points: 5, duration: 60, blockDuration: 30 })

/** Whether codes of this tablet are looked at now. */
export async function mayTryCode(deviceId: string): Promise<boolean> {
  const state = await misses.get(deviceId)
  return state === null || state.remainingPoints > 0
}

/** Counts a code that fitted nobody. */
export async function countMiss(deviceId: string): Promise<void> {
  await misses.consume(deviceId).catch(() => undefined)
}
