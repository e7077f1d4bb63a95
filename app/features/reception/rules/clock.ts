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

/** When something happened, by our clock; nothing can have happened after we heard of it. */
export function correctTime(deviceTime: Date, offset: number, receivedAt: Date): Date {
  return new Date(Math.min(deviceTime.getTime() + offset, receivedAt.getTime()))
}
