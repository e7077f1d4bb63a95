/** After so long without a touch a screen is cleared; the last part of it is warned of. */
const idleSeconds = 45
const warnSeconds = 15

/** How long a last screen stands. */
const lastSeconds = 12

/** How a screen of the tablet is left alone, and the seconds until it is cleared; null while nobody counts. */
export type Clearing = Readonly<{ kind: 'idle' | 'last'; left: number | null }>

export const untouched: Clearing = { kind: 'idle', left: null }
export const touched: Clearing = { kind: 'idle', left: idleSeconds }
/** Somebody has done what they came for. */
export const lastSeen: Clearing = { kind: 'last', left: lastSeconds }

/** Any touch gives all the time again; a last screen only goes on when its reader asks for that. */
export function afterTouch(clearing: Clearing): Clearing {
  return clearing.kind === 'idle' ? touched : clearing
}

export function afterSecond({ kind, left }: Clearing): Clearing {
  return { kind, left: left === null ? null : Math.max(0, left - 1) }
}

export function isOver({ left }: Clearing): boolean {
  return left === 0
}

/** What is said of it: on a last screen at once, elsewhere when it is soon. */
export function warningOf({ kind, left }: Clearing): Readonly<{ left: number; of: number }> | null {
  const of = kind === 'last' ? lastSeconds : warnSeconds
  return left === null || left > of ? null : { left, of }
}
