import { seal, unseal } from '#app/config/seal.server.ts'
import { deriveToken } from '#app/config/secret.server.ts'

/** An address opens a whole private calendar: it is kept so that the database alone does not tell it. */
export function sealAddress(address: string, staffId: string): string {
  return seal(address, deriveToken('busy-address'), staffId)
}

/** Null where the secret of the house is another than when it was sealed, or the row is somebody else's. */
export function openAddress(sealed: string, staffId: string): string | null {
  return unseal(sealed, deriveToken('busy-address'), staffId)
}
