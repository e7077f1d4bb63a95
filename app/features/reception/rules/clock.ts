/** Less than this is how long a message takes, not a wrong clock. */
const toleranceMs = 30_000

/** From here on the tablet says that its clock is wrong. */
const warnMs = 120_000

/** By how much a device's clock is behind ours (ahead: negative), from the time it wrote on a message that just came. */
export function clockOffset(sentAt: Date, receivedAt: Date): number {
  const offset = receivedAt.getTime() - sentAt.getTime()
  return Math.abs(offset) < toleranceMs ? 0 : offset
}

export function isClockOff(offset: number): boolean {
  return Math.abs(offset) > warnMs
}

/** No tablet keeps anything for longer: an earlier time comes from a clock that stood wrong. */
const longestMs = 92 * 86_400_000

/**
 * When something happened, by our clock; nothing can have happened after we heard of it. What cannot be told counts
 * as having happened then.
 */
export function correctTime(deviceTime: Date, offset: number, receivedAt: Date): Date {
  const heard = receivedAt.getTime()
  const told = deviceTime.getTime() + offset
  return new Date(told < heard - longestMs ? heard : Math.min(told, heard))
}
