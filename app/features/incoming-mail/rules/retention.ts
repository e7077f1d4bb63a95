const keptFor = 90 * 86_400_000

/** From when on messages are kept. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - keptFor)
}
