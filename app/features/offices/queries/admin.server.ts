import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { hoursValues } from '#app/lib/week-hours-fields.ts'
import { db } from '#app/storage/client.server.ts'
import { type Office } from '../model.ts'
import { findPublicOffice, getOffice } from '../queries.server.ts'

/** An office as the form about it shows it, and the days to come on which it is closed. */
export async function getOfficeSheet(officeId: string, now: Date) {
  const office = await getOffice(db, officeId)
  const { timeZone } = office
  const closures = await listClosures(officeId, toLocalDate(now, timeZone))
  return { values: valuesOf(office), revision: office.revision, closures }
}

/** What an office imported before anybody was here says on the page where its first admin sets it up; else null. */
export async function findImportedValues(): Promise<Record<string, string[]> | null> {
  const office = await findPublicOffice(db)
  return office && valuesOf(office)
}

function valuesOf(office: Office): Record<string, string[]> {
  const { name, address, timeZone, contactEmail, phone, arrivalNote, wifiName, wifiPassword } = office
  const lines = { officeName: name, address, timeZone, contactEmail, phone, arrivalNote, wifiName, wifiPassword }
  const texts = { ...lines, latitude: String(office.latitude), longitude: String(office.longitude) }
  return {
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, [text]])),
    ...hoursValues(office.openingHours),
  }
}

function listClosures(officeId: string, from: LocalDate) {
  return db.officeClosure.findMany({
    where: { officeId, date: { gte: from } },
    orderBy: { date: 'asc' },
    select: { date: true, reason: true },
  })
}

/** How far an office is set up: how much there is of what it needs. */
export async function getSetUpState(officeId: string) {
  const [areas, desks, rooms, people, admins, tablets, texts, failedMails] = await Promise.all([
    db.area.count({ where: { officeId } }),
    db.desk.count({ where: { area: { officeId }, active: true } }),
    db.room.count({ where: { officeId, active: true } }),
    db.staff.count({ where: { officeId, disabledAt: null } }),
    db.staff.count({ where: { officeId, disabledAt: null, roles: { some: { role: 'admin' } } } }),
    db.device.count({ where: { officeId, revokedAt: null, pairedAt: { not: null } } }),
    db.agreement.count({ where: { officeId, retiredAt: null } }),
    db.mail.count({ where: { state: 'failed' } }),
  ])
  return { areas, desks, rooms, people, admins, tablets, texts, failedMails }
}
