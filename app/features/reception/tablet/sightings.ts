/** So long a code must be out of sight before it counts as shown again. */
const goneMs = 2_000

/** Between two looks no more than this counts: a camera that was blind for a while has not seen that something is gone. */
const longestGapMs = 500

/** When a code that was read already still lies there, somebody may wonder why nothing happens. */
const lyingMs = 1_500

type Code = Readonly<{ text: string; goneMs: number; lyingMs: number }>

/** What the camera sees, and saw just now. */
export type Sight = Readonly<{ at: number; codes: readonly Code[] }>

export const noSight: Sight = { at: 0, codes: [] }

/** `isNew`: this code was not there a moment ago. `lies`: it was read already, and lies before the camera since. */
export type Look = Readonly<{ sight: Sight; isNew: boolean; lies: boolean }>

/**
 * What the camera makes of a picture. A code acts once, however long it lies there; only when it has been out of sight
 * for a while it acts again. So nobody goes in and out and in by a badge that was left on the table.
 */
export function look({ at, codes }: Sight, seen: string | null, now: number): Look {
  const gap = Math.min(Math.max(0, now - at), longestGapMs)
  const near = codes.map((code) => age(code, seen, gap)).filter((code) => code.goneMs < goneMs)
  const known = near.find(({ text }) => text === seen)
  const isNew = seen !== null && !known
  const fresh = isNew ? [{ text: seen, goneMs: 0, lyingMs: 0 }] : []
  const lies = known !== undefined && known.lyingMs >= lyingMs
  return { sight: { at: now, codes: [...near, ...fresh] }, isNew, lies }
}

function age(code: Code, seen: string | null, gap: number): Code {
  const isSeen = code.text === seen
  return { ...code, goneMs: isSeen ? 0 : code.goneMs + gap, lyingMs: isSeen ? code.lyingMs + gap : 0 }
}

/** The screen for codes stands again: what lay before the camera when it went may still lie there. */
export function lookAgain({ codes }: Sight, now: number): Sight {
  return { at: now, codes: codes.map((code) => ({ ...code, goneMs: 0, lyingMs: 0 })) }
}
