import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'
import { type Office } from './model.ts'

export type OfficeFields = Omit<Office, 'id' | 'slug' | 'closures' | 'revision' | 'openingHours'>

export async function listSlugs(db: Db): Promise<readonly string[]> {
  return (await db.office.findMany({ select: { slug: true } })).map(({ slug }) => slug)
}

export async function insertOffice(
  tx: Tx,
  { openingHours, ...office }: OfficeFields & Readonly<{ id: string; slug: string; openingHours: WeekHours }>,
  now: Date,
): Promise<void> {
  await tx.office.create({ data: { ...office, openingHours: JSON.stringify(openingHours), createdAt: now } })
}

/** Writes an office that was read at this revision; false when somebody else wrote first. */
export async function saveOffice(
  tx: Tx,
  { id, revision }: Readonly<{ id: string; revision: number }>,
  { openingHours, ...fields }: Partial<OfficeFields & { openingHours: WeekHours }>,
): Promise<boolean> {
  const hours = openingHours && { openingHours: JSON.stringify(openingHours) }
  const { count } = await tx.office.updateMany({
    where: { id, revision },
    data: { ...fields, ...hours, revision: { increment: 1 } },
  })
  return count === 1
}

/** Writes a closed day, or another reason for one that is known. */
export async function saveClosure(tx: Tx, closure: Readonly<{ officeId: string; date: LocalDate; reason: string }>): Promise<void> {
  const { officeId, date, reason } = closure
  await tx.officeClosure.upsert({ where: { officeId_date: { officeId, date } }, create: closure, update: { reason } })
}

/** False when the day was open already. */
export async function deleteClosure(tx: Tx, officeId: string, date: LocalDate): Promise<boolean> {
  return (await tx.officeClosure.deleteMany({ where: { officeId, date } })).count === 1
}
