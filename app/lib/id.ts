const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 20

let source: (() => string) | null = null

/** A new name for a row: 100 random bits in the letters of RFC 4648 base 32, in lower case. It is not a secret. */
export function newId(): string {
  if (source) return source()
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

/** Takes ids from elsewhere while `work` runs: a demonstration that is made twice gets the same ones. */
export async function withIdsFrom<Value>(other: () => string, work: () => Promise<Value>): Promise<Value> {
  source = other
  try {
    return await work()
  } finally {
    source = null
  }
}
