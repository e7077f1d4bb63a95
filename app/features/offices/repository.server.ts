import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Office } from './model.ts'

export type OfficeFields = Omit<Office, 'id' | 'slug' | 'closures' | 'revision' | 'openingHours'>

export async function listSlugs(db: Db): Promise<readonly string[]> {
  return (await db.office.findMany({ select: { slug: true } })).map(({ slug }) => slug)
}

type OfficeWithHours = OfficeFields & Readonly<{ openingHours: WeekHours }>

export async function insertOffice(
  tx: Tx,
  office: OfficeWithHours & Readonly<{ id: string; slug: string }>,
  now: Date,
): Promise<void> {
  await tx.office.create({ data: { id: office.id, slug: office.slug, ...toRow(office), createdAt: now } })
}

/** Writes an office that was read at this revision; false when somebody else wrote first. */
export async function saveOffice(
  tx: Tx,
  { id, revision }: Readonly<{ id: string; revision: number }>,
  office: OfficeWithHours,
): Promise<boolean> {
  const data = { ...toRow(office), revision: { increment: 1 } }
  return (await tx.office.updateMany({ where: { id, revision }, data })).count === 1
}

/** Writes where an office is, and nothing else of it. */
export async function saveAddress(
  tx: Tx,
  id: string,
  { address, latitude, longitude }: Pick<Office, 'address' | 'latitude' | 'longitude'>,
): Promise<void> {
  await tx.office.update({ where: { id }, data: { address, latitude, longitude, revision: { increment: 1 } } })
}

/** Only these columns are written, whatever else came along. */
function toRow(office: OfficeWithHours) {
  const { name, address, timeZone, latitude, longitude, openingHours, ...rest } = office
  const { arrivalNote, wifiName, wifiPassword, contactEmail, phone } = rest
  const place = { name, address, timeZone, latitude, longitude, openingHours: JSON.stringify(openingHours) }
  return { ...place, arrivalNote, wifiName, wifiPassword, contactEmail, phone }
}

type Closure = Readonly<{ officeId: string; date: LocalDate; reason: string }>

/** Writes a closed day, or another reason for one that is known. */
export async function saveClosure(tx: Tx, { officeId, date, reason }: Closure): Promise<void> {
  const where = { officeId_date: { officeId, date } }
  await tx.officeClosure.upsert({ where, create: { officeId, date, reason }, update: { reason } })
}

/** False when the day was open already. */
export async function deleteClosure(tx: Tx, officeId: string, date: LocalDate): Promise<boolean> {
  return (await tx.officeClosure.deleteMany({ where: { officeId, date } })).count === 1
}
