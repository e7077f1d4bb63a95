import { type LocalDate } from '#app/lib/calendar-date.ts'
import { foldName, matchesAllWords } from '#app/lib/fold.ts'
import { listOf } from '#app/lib/json-list.ts'
import { db } from '#app/storage/client.server.ts'

const pageSize = 50

type Asked = Readonly<{ query: string; page: number; today: LocalDate }>

/** People whose name, username, wiki or affiliate fits, by name; a page of them, and how many there are whom we know. */
export async function listContacts({ query, page, today }: Asked) {
  const all = await db.contact.findMany({
    where: { NOT: { nameFolded: '', username: null, email: null } },
    orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
    select: { id: true, nameFolded: true, username: true, homeWiki: true, affiliates: true },
  })
  const fitting = query === '' ? all : all.filter((row) => matchesAllWords(wordsOf(row), query))
  const last = Math.max(1, Math.ceil(fitting.length / pageSize))
  const shown = Math.min(Math.max(1, page), last)
  const ids = fitting.slice((shown - 1) * pageSize, shown * pageSize).map(({ id }) => id)
  return { total: fitting.length, known: all.length, page: shown, last, contacts: await readRows(ids, today) }
}

type Searched = Readonly<{ nameFolded: string; username: string | null; homeWiki: string; affiliates: string }>

function wordsOf({ nameFolded, username, homeWiki, affiliates }: Searched): string {
  return `${nameFolded} ${foldName([username ?? '', homeWiki, ...listOf(affiliates)].join(' '))}`
}

async function readRows(ids: readonly string[], today: LocalDate) {
  const past = { decision: 'approved', firstDay: { lte: today } }
  const rows = await db.contact.findMany({
    where: { id: { in: [...ids] } },
    include: {
      visits: { where: past, orderBy: { firstDay: 'desc' }, take: 1, select: { firstDay: true } },
      _count: { select: { visits: { where: past }, promises: { where: { keptAt: null } } } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => ({
    id: row.id,
    name: row.nameToShow,
    username: row.username,
    homeWiki: row.homeWiki,
    languages: listOf(row.languages),
    lastVisit: row.visits[0]?.firstDay ?? null,
    visits: row._count.visits,
    openPromises: row._count.promises,
    doNotContact: row.doNotContact,
  }))
}
