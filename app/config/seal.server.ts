import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const method = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Makes a text unreadable but with the key (a derived token), and bound to whom or what it is about. */
export function seal(text: string, key: string, bound: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(method, Buffer.from(key, 'base64url'), nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null where the key is another than when it was sealed, or it was bound to something else. */
export function unseal(sealed: string, key: string, bound: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const nonce = bytes.subarray(0, nonceLength)
  try {
    const keyBytes = Buffer.from(key, 'base64url')
    const decipher = createDecipheriv(method, keyBytes, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(bound))
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
