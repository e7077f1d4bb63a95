import { settings } from '#app/config/settings.server.ts'
import { type VisitorActor } from '#app/access/policy.ts'
import { toLocalDate, toLocalTime } from '#app/lib/office-time.ts'
import { listOf } from '#app/lib/json-list.ts'
import { db } from '#app/storage/client.server.ts'
import { type Decision } from '../model.ts'
import { findVisitIdByCode, findVisitIdByPass, passCode, passToken } from '../pass.server.ts'
import { doorFactsOfVisit } from '../queries.server.ts'
import { visitState } from '../state.ts'

/** Who holds this pass; null for a wrong, an old and a missing one alike. */
export async function findVisitor(token: string | undefined): Promise<VisitorActor | null> {
  const visitId = token ? await findVisitIdByPass(db, token) : null
  return visitId === null ? null : { kind: 'visitor', visitId }
}

/** The address of the page whose pass was typed as a code; null when it fits none. */
export async function findOwnPageByCode(typed: string): Promise<string | null> {
  const id = await findVisitIdByCode(db, typed)
  if (id === null) return null
  const visit = await db.visit.findUnique({ where: { id }, select: { id: true, passVersion: true } })
  return visit && `/visit/${passToken(visit)}`
}

const parts = {
  office: true,
  contact: { select: { id: true, nameToShow: true } },
  host: { select: { name: true, title: true, languages: true } },
  letters: { orderBy: { createdAt: 'asc' } },
  wishes: { select: { text: true }, orderBy: { rank: 'asc' } },
} as const

/** All that a visitor's own page says of the visit itself; the plan and promises come from elsewhere. */
export async function getVisitorPage({ visitId }: VisitorActor, now: Date) {
  const row = await db.visit.findUniqueOrThrow({ where: { id: visitId }, include: parts })
  const { office, host, firstDay, lastDay } = row
  const today = toLocalDate(now, office.timeZone)
  const door = await doorFactsOfVisit(db, visitId)
  const isToday = (at: Date | null): at is Date => at !== null && toLocalDate(at, office.timeZone) === today
  const dated = { firstDay, lastDay, decision: row.decision as Decision, closedAt: row.closedAt }
  return {
    ...{ id: row.id, firstDay, lastDay, today, revision: row.revision },
    state: visitState(dated, door, today),
    isConfirmed: row.emailConfirmedAt !== null,
    nameToShow: row.contact.nameToShow,
    hour: Number(toLocalTime(now, office.timeZone).slice(0, 2)),
    lateUntil: isToday(row.lateUntil) ? row.lateUntil.toISOString() : null,
    office: toOffice(office),
    host: host && { name: host.name, title: host.title, languages: listOf(host.languages) },
    letters: row.letters.map(toLetter),
    purpose: row.purpose,
    wishes: row.wishes.map(({ text }) => text),
    pass: { link: `${settings().origin}/visit/${passToken(row)}`, code: passCode(row) },
  }
}

type LetterRow = Readonly<{ id: string; fromKind: string; text: string; createdAt: Date }>

function toLetter({ id, fromKind, text, createdAt }: LetterRow) {
  return { id, isOurs: fromKind === 'staff', text, at: createdAt.toISOString() }
}

type OfficeRow = Readonly<{
  name: string
  address: string
  timeZone: string
  arrivalNote: string
  contactEmail: string
  phone: string
}>

function toOffice({ name, address, timeZone, arrivalNote, contactEmail, phone }: OfficeRow) {
  const town = address.split(',').at(-2)?.trim() ?? name
  return { name, address, town, timeZone, arrivalNote, contactEmail, phone }
}
