import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveToken } from '#app/config/secret.server.ts'

const method = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** An address opens a whole private calendar: it is kept so that the database alone does not tell it. */
export function sealAddress(address: string, staffId: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(method, keyOf(), nonce).setAAD(Buffer.from(staffId))
  const sealed = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null where the secret of the house is another than when it was sealed, or the row is somebody else's. */
export function openAddress(sealed: string, staffId: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const nonce = bytes.subarray(0, nonceLength)
  try {
    const decipher = createDecipheriv(method, keyOf(), nonce, { authTagLength: tagLength }).setAAD(Buffer.from(staffId))
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return decipher.update(bytes.subarray(nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

function keyOf(): Buffer {
  return Buffer.from(deriveToken('busy-address'), 'base64url')
}
