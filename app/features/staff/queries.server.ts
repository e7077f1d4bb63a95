import { foldName, matchesAllWords } from '#app/lib/fold.ts'
import { listOf } from '#app/lib/json-list.ts'
import { db } from '#app/storage/client.server.ts'
import { type Staff } from '#app/storage/generated/client.ts'

type Row = Staff & { team: { name: string } | null }

/** The people of an office by name; with a query those whose name, team or topics fit it. */
export async function listStaff(officeId: string, query = '') {
  const rows = await db.staff.findMany({
    where: { officeId, disabledAt: null },
    orderBy: { nameFolded: 'asc' },
    include: { team: { select: { name: true } } },
  })
  return rows.map(toEntry).filter(({ name, team, topics }) => matchesAllWords(foldName([name, team, ...topics].join(' ')), query))
}

/** One person of the staff; null when there is none, or no longer. */
export async function findStaffMember(id: string) {
  const row = await db.staff.findUnique({
    where: { id },
    include: { team: { select: { name: true } }, office: { select: { name: true, timeZone: true } } },
  })
  return row && row.disabledAt === null ? { ...toEntry(row), officeId: row.officeId, office: row.office } : null
}

/** Those who work at an office, for lists to choose from. */
export async function listStaffChoices(officeId: string) {
  return (await listStaff(officeId)).map(({ id, name, team, topics }) => ({ id, name, words: [name, team, ...topics] }))
}

function toEntry({ id, name, howToSay, title, team, topics, languages }: Row) {
  return { id, name, howToSay, title, team: team?.name ?? '', topics: listOf(topics), languages: listOf(languages) }
}
