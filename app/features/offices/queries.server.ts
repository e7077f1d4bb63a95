import { parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Office as OfficeRow, type OfficeClosure } from '#app/storage/generated/client.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { type Office } from './model.ts'

type Row = OfficeRow & { closures: OfficeClosure[] }

/** An office by id; a missing one is a fault, for ids come from our own rows. */
export async function getOffice(db: Db, id: string): Promise<Office> {
  return toOffice(await db.office.findUniqueOrThrow({ where: { id }, include: { closures: true } }))
}

/** Whether there is such an office: for ids that come from outside. */
export async function hasOffice(db: Db, id: string): Promise<boolean> {
  return (await db.office.count({ where: { id } })) === 1
}

/** All offices, the oldest first. */
export async function listOffices(db: Db): Promise<readonly Office[]> {
  const rows = await db.office.findMany({ orderBy: { createdAt: 'asc' }, include: { closures: true } })
  return rows.map(toOffice)
}

/** The office that the public pages speak for: the first one; null before the house is set up. */
export async function findPublicOffice(db: Db): Promise<Office | null> {
  const row = await db.office.findFirst({ orderBy: { createdAt: 'asc' }, include: { closures: true } })
  return row && toOffice(row)
}

/** What every public page says of the first office; read on each page, so kept cheap. Null before the house is set up. */
export function getHouse(): { name: string; town: string; address: string } | null {
  const row = prepared<{ name: string; address: string }>(
    'SELECT "name", "address" FROM "Office" ORDER BY "createdAt" LIMIT 1',
  ).get()
  return row ? { ...row, town: row.address.split(',').at(-2)?.trim() ?? '' } : null
}

/** The mail address of the first office; null before the house is set up. */
export function getPublicAddress(): string | null {
  const row = prepared<{ contactEmail: string }>('SELECT "contactEmail" FROM "Office" ORDER BY "createdAt" LIMIT 1').get()
  return row?.contactEmail ?? null
}

/** The name and time zone of an office, for the clock on every staff page. */
export function getOfficeClock(officeId: string): { officeName: string; timeZone: string } {
  const row = prepared<{ officeName: string; timeZone: string }>(
    'SELECT "name" AS "officeName", "timeZone" FROM "Office" WHERE "id" = ?',
  ).get(officeId)
  if (!row) throw new Error('a staff member without an office')
  return row
}

function toOffice({ closures, openingHours, createdAt: _, ...row }: Row): Office {
  return { ...row, openingHours: parseWeekHours(openingHours), closures: closures.map(({ date }) => date) }
}
