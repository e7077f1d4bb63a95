import { type KeptForm } from '#app/lib/kept-form.ts'

const place = 'foyer-request'
const daysKept = 30

/** What concerns somebody else, or belongs to one showing of the form, never stays on the device. */
const neverKept: ReadonlySet<string> = new Set(['formToken', 'website', 'intent', 'emergencyName', 'emergencyPhone', 'agree'])

/** Keeps on this device what was typed so far. False where the browser keeps nothing. */
export function keepDraft(values: KeptForm['values'], now: Date): boolean {
  const kept = Object.entries(values).filter(([name]) => !neverKept.has(name))
  try {
    localStorage.setItem(place, JSON.stringify({ at: now.getTime(), values: Object.fromEntries(kept) }))
    return true
  } catch {
    return false
  }
}

/** What was typed on this device before; null when there is nothing, or nothing we can read. */
export function readDraft(now: Date): Readonly<{ at: Date; values: KeptForm['values'] }> | null {
  try {
    const draft = JSON.parse(localStorage.getItem(place) ?? 'null') as { at: number; values: KeptForm['values'] } | null
    if (!draft || now.getTime() - draft.at > daysKept * 86_400_000) return null
    return { at: new Date(draft.at), values: draft.values }
  } catch {
    return null
  }
}

/** Forgets what was typed. */
export function clearDraft(): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
