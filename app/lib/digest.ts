const bytesOf = (text: string) => new TextEncoder().encode(text)

function toHex(bits: ArrayBuffer): string {
  return Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of a text as hex, in the browser and on the server. */
export async function sha256(text: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', bytesOf(text)))
}

/** How often the hash goes round: a few hundredths of a second for one code, years for all that there could be. */
const rounds = 20_000

/** As many bits as tell the people of a few days apart, and too few to tell one code from all the others. */
const tagBits = 24

/**
 * A tag by which a tablet without a network knows a typed code. A code has only 40 bits, so a whole hash of it would
 * give it away to whoever takes the tablet: this one is slow, salted, and of 65,000 codes the same.
 */
export async function codeTag(code: string, salt: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(code), 'PBKDF2', false, ['deriveBits'])
  return toHex(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds }, key, tagBits))
}
