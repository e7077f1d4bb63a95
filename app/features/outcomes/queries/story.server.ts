import { type Actor } from '#app/access/policy.ts'
import { mayEditOutcome, mayKeepPromise, mayRemindOfPromises } from '#app/access/policy/outcomes.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { doorFactsOf, neverAtTheDoor } from '#app/features/visits/queries.server.ts'
import { type Decision } from '#app/features/visits/model.ts'
import { visitState } from '#app/features/visits/state.ts'
import { db } from '#app/storage/client.server.ts'
import { mayReadOutcome, namesOf, toShown } from './visit-outcomes.server.ts'

const named = { select: { id: true, name: true } } as const

type Reading = Readonly<{ actor: Actor; timeZone: string; today: LocalDate }>

/** All that happened with a contact, the latest first, each with its day and who wrote it down. */
export async function getStory(contactId: string, reading: Reading) {
  const parts = await Promise.all([
    listVisits(contactId, reading),
    listOutcomes(contactId, reading),
    listPromises(contactId, reading),
    listQuestions(contactId, reading),
    listBeginning(contactId, reading),
  ])
  return parts.flat().sort((a, b) => b.on.localeCompare(a.on))
}

async function listVisits(contactId: string, { today }: Reading) {
  const rows = await db.visit.findMany({
    where: { contactId },
    include: {
      host: named,
      meetings: { where: { status: 'planned' }, include: { attendees: { include: { staff: named } } } },
    },
  })
  const doors = await doorFactsOf(db, rows.map(({ id }) => id))
  const deciders = await namesOf(db, rows.flatMap(({ decidedById }) => decidedById ?? []))
  return rows.map((row) => ({
    kind: 'visit' as const,
    id: row.id,
    on: row.firstDay,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    purpose: row.purpose,
    state: visitState({ ...row, decision: row.decision as Decision }, doors.get(row.id) ?? neverAtTheDoor, today),
    host: row.host?.name ?? null,
    met: metIn(row.meetings),
    author: (row.decidedById && deciders.get(row.decidedById)) ?? null,
  }))
}

type Attendee = Readonly<{ staff: Readonly<{ name: string }> | null; answer: string }>
type Meetings = readonly Readonly<{ attendees: readonly Attendee[] }>[]

/** Everybody of the staff who sat in a meeting, each once. */
function metIn(meetings: Meetings): readonly string[] {
  const sat = meetings.flatMap(({ attendees }) => attendees.filter(({ answer }) => answer !== 'declined'))
  return [...new Set(sat.flatMap(({ staff }) => staff?.name ?? []))]
}

async function listOutcomes(contactId: string, { actor, timeZone }: Reading) {
  const rows = await db.outcome.findMany({ where: { contactId }, include: { owner: named, visit: true } })
  const readable = rows.filter((row) => mayReadOutcome(actor, row))
  const authors = await namesOf(db, readable.map(({ createdById }) => createdById))
  return readable.map((row) => ({
    kind: 'outcome' as const,
    id: row.id,
    on: toLocalDate(row.createdAt, timeZone),
    outcome: {
      ...toShown(row),
      author: authors.get(row.createdById) ?? '',
      mayEdit: row.visit !== null && mayEditOutcome(actor, row, row.visit),
    },
  }))
}

async function listPromises(contactId: string, { actor, timeZone, today }: Reading) {
  const rows = await db.promise.findMany({ where: { contactId }, include: { owner: named } })
  return rows.map((row) => ({
    kind: 'promise' as const,
    id: row.id,
    on: row.keptAt ? toLocalDate(row.keptAt, timeZone) : latest(row.dueOn, addDays(today, -1)),
    text: row.text,
    dueOn: row.dueOn,
    keptAt: row.keptAt,
    keptSaidBy: row.keptSaidBy,
    remindedAt: row.remindedAt,
    owner: row.owner.name,
    mayKeep: row.keptAt === null && mayKeepPromise(actor, row),
    mayRemind: row.keptAt === null && mayRemindOfPromises(actor),
  }))
}

/** A promise that waits stands near today, also when its day is long past. */
function latest(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}

async function listQuestions(contactId: string, { timeZone }: Reading) {
  const rows = await db.question.findMany({
    where: { contactId },
    include: { routedTo: named, introductions: { where: { madeAt: { not: null } }, select: { staff: named } } },
  })
  return rows.map((row) => ({
    kind: 'question' as const,
    id: row.id,
    on: toLocalDate(row.createdAt, timeZone),
    text: row.text,
    state: row.state,
    routedTo: row.routedTo?.name ?? null,
    introducedTo: row.introductions[0]?.staff.name ?? null,
    days: row.answeredAt ? Math.round((row.answeredAt.getTime() - row.createdAt.getTime()) / 86_400_000) : null,
  }))
}

async function listBeginning(contactId: string, { timeZone }: Reading) {
  const select = { createdAt: true, metThrough: true }
  const contact = await db.contact.findUnique({ where: { id: contactId }, select })
  if (!contact) return []
  const on = toLocalDate(contact.createdAt, timeZone)
  return [{ kind: 'beginning' as const, id: contactId, on, metThrough: contact.metThrough }]
}
