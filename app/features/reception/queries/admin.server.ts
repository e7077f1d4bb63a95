import { getOffice } from '#app/features/offices/queries.server.ts'
import { db } from '#app/storage/client.server.ts'
import { isBatteryLow, isQuiet } from '../rules/tablet-state.ts'
import { listAgreements } from './agreements.server.ts'
import { listDevices } from './devices.server.ts'

/** The tablets of an office, for the page that pairs them. */
export async function listTablets(officeId: string, now: Date) {
  const office = await getOffice(db, officeId)
  const tablets = (await listDevices(db, officeId)).map((device) => ({
    ...device,
    isQuiet: isQuiet(device.lastSeenAt, office, now),
    isBatteryLow: isBatteryLow(device.battery),
  }))
  return { tablets, timeZone: office.timeZone }
}

/** The texts of an office and their versions, for the page that publishes them. */
export function listTexts(officeId: string) {
  return listAgreements(db, officeId)
}
