/** What is held, in the order of the table of retention. */
export const heldThings = [
  'identity',
  'address',
  'needs',
  'emergency',
  'passport',
  'door',
  'contact',
  'outcome',
  'audit',
] as const
