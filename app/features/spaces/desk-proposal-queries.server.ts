import { mayBookSpaces, mayReadVisit, type StaffActor } from '#app/access/policy.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate, toLocalDateTime } from '#app/lib/office-time.ts'
import { accept, refuse } from '#app/lib/result.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { db, type Db } from '#app/storage/client.server.ts'
import { type Desk, type Floor, type HalfDay, type HalfProposal, type Sitter } from './model.ts'
import { freeAround, inOrder, keyOf, proposeDesks } from './proposal-rules.ts'
import { findDeskGuest, findVisitSubject, getFloor, listBookedHalves, listWishedHalves } from './queries.server.ts'
import { isOver } from './rules.ts'

type Asked = Readonly<{ sitter: Sitter; wantedDeskId: string | null; day: LocalDate; now: Date }>

export type DeskProposal = Readonly<{
  name: string
  stepFree: boolean
  halves: readonly HalfProposal[]
  floor: Floor
  /** Half-days with a desk that the visitor does not wish any more. */
  unasked: readonly string[]
}>

/**
 * A desk for each half-day that a visitor wishes or has a desk for, and that is still to come; for staff both halves of
 * the one day. Null when there is no such person.
 */
export async function findDeskProposal(
  db: Db,
  { sitter, wantedDeskId, day, now }: Asked,
): Promise<DeskProposal | null> {
  const guest = findDeskGuest(sitter)
  if (!guest) return null
  const at = toLocalDateTime(now, getOfficeClock(guest.officeId).timeZone)
  const { wished, unasked } = sitter.kind === 'visit' ? await halvesOfVisit(db, sitter.id) : bothHalves(day)
  const halves = inOrder([...wished, ...unasked].filter((half) => !isOver(half, at)))
  const floor = await getFloor(db, guest.officeId, halves.map(({ date }) => date))
  const proposed = proposeDesks(floor, { sitter, halves, wantedDeskId, stepFree: guest.stepFree })
  return { name: guest.name, stepFree: guest.stepFree, halves: proposed, floor, unasked: unasked.map(keyOf) }
}

type Opened = Readonly<{ visitId: string; wantedDeskId: string | null; moveId: string | null; now: Date }>

/** The page of a visit's desks, for somebody who may read the visit. */
export async function getVisitDesks(actor: StaffActor, { visitId, wantedDeskId, moveId, now }: Opened) {
  const visit = await findVisitSubject(db, visitId)
  if (!visit) return refuse('not-found')
  if (!mayReadVisit(actor, visit)) return refuse('not-allowed')
  const today = toLocalDate(now, getOfficeClock(visit.officeId).timeZone)
  const sitter = { kind: 'visit', id: visitId } as const
  const proposal = await findDeskProposal(db, { sitter, wantedDeskId, day: today, now })
  if (!proposal) return refuse('not-found')
  const { floor, ...rest } = proposal
  const mayBook = mayBookSpaces(actor, visit.officeId)
  const move = mayBook ? moveOf(proposal, moveId) : null
  return accept({ ...rest, mayBook, sitter, desks: floor.desks, wantedDeskId, move })
}

/** The booking that is being moved, with the free desks around it. */
export type DeskMove = HalfDay & Readonly<{ bookingId: string; desk: Desk; free: readonly Desk[] }>

function moveOf({ halves, floor }: DeskProposal, moveId: string | null): DeskMove | null {
  const half = moveId === null ? undefined : halves.find(({ bookingId }) => bookingId === moveId)
  if (!half?.desk || half.bookingId === null) return null
  const { date, desk, bookingId } = half
  return { date, half: half.half, desk, bookingId, free: freeAround(desk, half, floor) }
}

/** Who can be given a desk on a day: visitors who wish to be here then, and the staff of the office. */
export async function listDeskGuests(db: Db, officeId: string, date: LocalDate) {
  const [visits, staff] = await Promise.all([
    db.visit.findMany({
      where: {
        officeId,
        decision: { notIn: ['declined', 'cancelled'] },
        closedAt: null,
        halves: { some: { date } },
      },
      select: { id: true, contact: { select: { nameToShow: true } } },
    }),
    db.staff.findMany({
      where: { officeId, disabledAt: null },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  ])
  const visitors = visits.map(({ id, contact }) => ({ id, name: contact.nameToShow }))
  return { visitors: visitors.sort((a, b) => (a.name < b.name ? -1 : 1)), staff }
}

async function halvesOfVisit(db: Db, visitId: string) {
  const [wished, booked] = await Promise.all([listWishedHalves(db, visitId), listBookedHalves(db, visitId)])
  const keys = new Set(wished.map(keyOf))
  return { wished, unasked: booked.filter((half) => !keys.has(keyOf(half))) }
}

function bothHalves(date: LocalDate): Readonly<{ wished: readonly HalfDay[]; unasked: readonly HalfDay[] }> {
  return {
    wished: [
      { date, half: 'morning' },
      { date, half: 'afternoon' },
    ],
    unasked: [],
  }
}
