/** A scanner types faster than any person, and ends with Enter. */
const fastMs = 60
const shortest = 8

export type Burst = Readonly<{ text: string; at: number }>

export const noBurst: Burst = { text: '', at: 0 }

/** A key that was pressed where no field takes it: what has come of the burst so far, and what was scanned when it ends. */
export function takeKey(burst: Burst, key: string, at: number): Readonly<{ burst: Burst; scanned: string | null }> {
  const goesOn = at - burst.at <= fastMs
  if (key === 'Enter') {
    const scanned = goesOn && burst.text.length >= shortest ? burst.text : null
    return { burst: noBurst, scanned }
  }
  if (key.length !== 1) return { burst, scanned: null }
  return { burst: { text: goesOn ? burst.text + key : key, at }, scanned: null }
}
