/** What is held, in the order of the table of retention. */
export const heldThings = [
  'identity',
  'address',
  'needs',
  'emergency',
  'passport',
  'door',
  'contact',
  'mail',
  'outcome',
  'audit',
] as const

const day = 86_400_000
const auditDays = 365
/** The database measures the year by its own clock: what it may not yet lose is left for the next day. */
const margin = 60_000

/** From when on the audit log is kept. */
export function auditKeptSince(now: Date): Date {
  return new Date(now.getTime() - auditDays * day - margin)
}
