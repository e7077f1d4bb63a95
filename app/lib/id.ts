const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 20

/** A new name for a row: 100 random bits in the letters of RFC 4648 base 32, in lower case. It is not a secret. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}
