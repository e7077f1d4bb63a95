const dones = ['confirmed', 'answered', 'late', 'kept', 'changed', 'cancelled', 'corrected', 'stop-add', 'stop-remove', 'stop-gone'] as const

/** What was just done on another page, said on top of a visitor's own page. */
export type Done = (typeof dones)[number]

export function toDone(text: string | null): Done | null {
  return dones.find((done) => done === text) ?? null
}
