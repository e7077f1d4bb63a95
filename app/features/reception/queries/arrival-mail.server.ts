import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { type Db } from '#app/storage/client.server.ts'
import { preparedOn } from '#app/storage/prepared.server.ts'
import { type ReceivedVisit } from '../model.ts'
import { isToldLate } from '../rules/telling.ts'
import { findReceivedVisit } from './door.server.ts'
import { findNotice } from './telling.server.ts'

export type ToldArrival = Readonly<{ at: Date; isLate: boolean; photoChoice: ReceivedVisit['photoChoice'] }>

/** An arrival as its mail needs it; null when meanwhile it was undone, the visitor left or somebody comes. */
export async function findToldArrival(db: Db, eventId: string, toldAt: Date): Promise<ToldArrival | null> {
  const notice = await findNotice(db, eventId)
  const visit = notice && (await findReceivedVisit(db, notice.visitId))
  if (!visit || !notice.stands || notice.comingId) return null
  const { arrivedAt } = notice
  return { at: arrivedAt, isLate: isToldLate(arrivedAt, toldAt), photoChoice: visit.photoChoice }
}

type MailedPerson = Readonly<{ id: string; name: string; email: string; locale: string }>

const peopleOfIds = `
  SELECT "id", "name", "email", "locale" FROM "Staff"
  WHERE "disabledAt" IS NULL AND "id" IN (SELECT "value" FROM json_each(?)) ORDER BY "createdAt", "id"`

/** Whom of those who are told a mail reaches. */
export function listToldStaff(db: Db, staffIds: readonly string[]): readonly MailedPerson[] {
  return preparedOn<MailedPerson>(db, peopleOfIds).all(JSON.stringify(staffIds))
}

/** Somebody without a visit, and who at the office hears of them: their host, else the liaisons. */
export async function findWalkInForMail(db: Db, walkInId: string) {
  const parts = { host: true, office: { select: { name: true } } } as const
  const walkIn = await db.walkIn.findUnique({ where: { id: walkInId }, include: parts })
  if (!walkIn || walkIn.visitId) return null
  const { nameToShow, reason, reachAt, host, office } = walkIn
  const known = host && !host.disabledAt ? [host] : await listWithRole(db, walkIn.officeId, 'liaison')
  const readers = known.map(({ email, locale }) => ({ email, locale }))
  return { nameToShow, reason, reachAt, officeName: office.name, hasHost: Boolean(host && !host.disabledAt), readers }
}

type Called = Readonly<{ officeId: string; deviceId: string | null }>

/** Who hears of a call at a tablet: the front desk, and the liaisons where nobody keeps one. */
export async function findCallForMail(db: Db, { officeId, deviceId }: Called) {
  const desk = await listWithRole(db, officeId, 'front-desk')
  const readers = desk.length > 0 ? desk : await listWithRole(db, officeId, 'liaison')
  const device = deviceId ? await db.device.findUnique({ where: { id: deviceId }, select: { name: true } }) : null
  return { readers, deviceName: device?.name ?? '', timeZone: getOfficeClock(officeId).timeZone }
}

function listWithRole(db: Db, officeId: string, role: string) {
  const where = { officeId, disabledAt: null, roles: { some: { role } } }
  return db.staff.findMany({ where, select: { email: true, locale: true } })
}
