import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { matchesAllWords } from '#app/lib/fold.ts'
import { type Db } from '#app/storage/client.server.ts'

/** A visit of somebody who fits what was typed: who and when, for nothing more is the desk's to know. */
export type Elsewhere = Readonly<{
  visitId: string
  name: string
  firstDay: LocalDate
  lastDay: LocalDate
  decision: string
}>

const weekDays = 7
const aheadDays = 366

/** Visits near today that fit what was typed, for the desk to let in; and the next one further ahead. */
export async function findVisitsByName(
  db: Db,
  { officeId, typed, today }: Readonly<{ officeId: string; typed: string; today: LocalDate }>,
): Promise<Readonly<{ near: readonly Elsewhere[]; next: LocalDate | null }>> {
  const rows = await db.visit.findMany({
    where: { officeId, lastDay: { gte: addDays(today, -weekDays) }, firstDay: { lte: addDays(today, aheadDays) } },
    orderBy: { firstDay: 'asc' },
    select: {
      ...{ id: true, firstDay: true, lastDay: true, decision: true },
      contact: { select: { nameToShow: true, nameFolded: true } },
    },
  })
  const fitting = rows.filter(({ contact }) => matchesAllWords(contact.nameFolded, typed))
  const near = fitting.filter(({ firstDay }) => firstDay <= addDays(today, weekDays)).slice(0, 20)
  const next = fitting.find(({ firstDay, decision }) => firstDay > addDays(today, weekDays) && decision === 'approved')
  const toElsewhere = ({ id, contact, ...visit }: (typeof rows)[number]) => {
    return { visitId: id, name: contact.nameToShow, ...visit }
  }
  return { near: near.map(toElsewhere), next: next?.firstDay ?? null }
}
