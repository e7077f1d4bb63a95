import { mayReadVisit, mayReadVisits, type StaffActor } from '#app/access/policy.ts'
import { getOffice } from '#app/features/offices/queries.server.ts'
import { listStaffChoices } from '#app/features/staff/queries.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type DoorFacts } from '../model.ts'
import { doorFactsOf, neverAtTheDoor } from '../queries.server.ts'
import { answerDueOn } from '../rules/decision.ts'
import { type VisitFilter } from '../schema/visit-filter.ts'
import { visitState } from '../state.ts'
import { countVisits, findVisits } from './visit-index.server.ts'

const pageSize = 50

/** One page of the list of visits, or where a visit that was sought might be instead. */
export async function listVisits(actor: StaffActor, filter: VisitFilter, now: Date) {
  const office = await getOffice(db, actor.officeId)
  const today = toLocalDate(now, office.timeZone)
  const [found, total, hosts] = await Promise.all([
    findVisits(actor, filter, today),
    countVisits(actor),
    listStaffChoices(actor.officeId),
  ])
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(filter.page, pages)
  const ids = found.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id)
  const rows = await readRows(ids)
  const door = await doorFactsOf(db, ids)
  const dueOn = ({ createdAt, firstDay }: Row) => {
    const asked = toLocalDate(createdAt, office.timeZone)
    return answerDueOn({ asked, firstDay }, office.openingHours, office.closures)
  }
  return {
    today,
    timeZone: office.timeZone,
    count: found.length,
    total,
    page,
    pages,
    hosts: hosts.map(({ id, name }) => ({ id, name })),
    visits: ids.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => ({
      ...toListed(row, door.get(row.id) ?? neverAtTheDoor, today),
      dueOn: row.decision === 'requested' ? dueOn(row) : null,
      mayOpen: mayReadVisit(actor, row),
    })),
    elsewhere: found.length === 0 ? await findElsewhere(actor, filter, today) : null,
    seesAll: mayReadVisits(actor),
  }
}

/** The visits of the same search at any other time. */
async function findElsewhere(actor: StaffActor, filter: VisitFilter, today: LocalDate) {
  const anyTime = { ...filter, when: 'all', from: '', until: '', state: '' } as const
  const [first, ...others] = await findVisits(actor, anyTime, today)
  return first ? { id: first.id, name: first.name, firstDay: first.firstDay, others: others.length } : null
}

type Row = Awaited<ReturnType<typeof readRows>>[number]

function readRows(ids: readonly string[]) {
  return db.visit.findMany({
    where: { id: { in: [...ids] } },
    include: {
      contact: { select: { nameToShow: true, homeWiki: true, email: true } },
      host: { select: { name: true } },
      deskBookings: { select: { desk: { select: { label: true } } }, orderBy: [{ date: 'asc' }, { half: 'desc' }] },
      _count: { select: { halves: true, accessNeeds: { where: { arrangedAt: null } } } },
    },
  })
}

function toListed(row: Row, door: DoorFacts, today: LocalDate) {
  const decision = row.decision as Parameters<typeof visitState>[0]['decision']
  return {
    id: row.id,
    name: row.contact.nameToShow,
    homeWiki: row.contact.homeWiki,
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    state: visitState({ ...row, decision }, door, today),
    lateUntil: row.lateUntil,
    host: row.host?.name ?? null,
    desks: [...new Set(row.deskBookings.map(({ desk }) => desk.label))],
    asked: row.createdAt,
    decidedAt: row.decidedAt,
    addressConfirmed: row.emailConfirmedAt !== null || row.contact.email === null,
    openNeeds: row._count.accessNeeds,
    deskless: row.deskNeeded ? Math.max(0, row._count.halves - row.deskBookings.length) : 0,
    noPhotos: row.photoChoice === 'no',
  }
}
