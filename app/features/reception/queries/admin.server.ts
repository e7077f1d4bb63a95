import { db } from '#app/storage/client.server.ts'
import { listAgreements } from './agreements.server.ts'
import { listDevices } from './devices.server.ts'

/** The tablets of an office, for the page that pairs them. */
export function listTablets(officeId: string) {
  return listDevices(db, officeId)
}

/** The texts of an office and their versions, for the page that publishes them. */
export function listTexts(officeId: string) {
  return listAgreements(db, officeId)
}
