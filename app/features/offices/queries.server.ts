import { type LocalDate } from '#app/lib/calendar-date.ts'
import { parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { type Db } from '#app/storage/client.server.ts'
import { type Office as OfficeRow, type OfficeClosure } from '#app/storage/generated/client.ts'
import { type Office } from './model.ts'

type Row = OfficeRow & { closures: OfficeClosure[] }

/** An office by id; a missing one is a fault, for ids come from our own rows. */
export async function getOffice(db: Db, id: string): Promise<Office> {
  return toOffice(await db.office.findUniqueOrThrow({ where: { id }, include: { closures: true } }))
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

function toOffice({ closures, openingHours, createdAt: _, ...row }: Row): Office {
  return { ...row, openingHours: parseWeekHours(openingHours), closures: closures.map(({ date }) => date as LocalDate) }
}
