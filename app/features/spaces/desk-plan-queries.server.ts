import { mayBookSpaces, mayReadDeskNames, type StaffActor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { dayOr, type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { db } from '#app/storage/client.server.ts'
import { tuplesOn } from '#app/storage/prepared.server.ts'
import { findDeskProposal, listDeskGuests } from './desk-proposal-queries.server.ts'
import { type PlanArea, type PlanDesk, type PlanSeat, type Sitter } from './model.ts'
import { listDesks } from './queries.server.ts'

type DeskRow = readonly [
  id: string,
  label: string,
  active: number,
  column: number,
  row: number,
  areaId: string,
  areaName: string,
]

type SeatRow = readonly [deskId: string, half: Half, visitId: string | null, staffId: string, name: string]

type Seats = { [half in Half]?: PlanSeat }

const desksOfOffice = `
  SELECT d."id", d."label", d."active", d."column", d."row", a."id" AS "areaId", a."name" AS "areaName"
  FROM "Area" a JOIN "Desk" d ON d."areaId" = a."id"
  WHERE a."officeId" = ?
  ORDER BY a."position", a."id", d."row", d."column", d."label"`

const seatsOfDay = `
  SELECT b."deskId", b."half", b."visitId", b."staffId", coalesce(c."nameToShow", s."name") AS "name"
  FROM "DeskBooking" b
  LEFT JOIN "Staff" s ON s."id" = b."staffId"
  LEFT JOIN "Visit" v ON v."id" = b."visitId"
  LEFT JOIN "Contact" c ON c."id" = v."contactId"
  WHERE b."date" = ?`

/**
 * Every desk of an office on one day, area by area in the order of the drawing. Two reads by index: their cost is that
 * of the day, however many bookings are stored.
 */
export function getDeskPlan(officeId: string, date: LocalDate, { names }: { names: boolean }): readonly PlanArea[] {
  const seats = new Map<string, Seats>()
  for (const row of tuplesOn<SeatRow>(db, seatsOfDay).all(date)) {
    const [deskId, half] = row
    const ofDesk = seats.get(deskId) ?? {}
    ofDesk[half] = seatOf(row, names)
    seats.set(deskId, ofDesk)
  }
  const areas = new Map<string, { id: string; name: string; desks: PlanDesk[] }>()
  const rows = tuplesOn<DeskRow>(db, desksOfOffice).all(officeId)
  for (const [id, label, active, column, row, areaId, areaName] of rows) {
    const area = areas.get(areaId) ?? { id: areaId, name: areaName, desks: [] }
    area.desks.push({ id, label, active: active === 1, column, row, ...wholeDay(seats.get(id)) })
    areas.set(areaId, area)
  }
  return [...areas.values()]
}

function seatOf([, , visitId, staffId, name]: SeatRow, names: boolean): PlanSeat {
  const [kind, id] = visitId === null ? (['staff', staffId] as const) : (['visit', visitId] as const)
  return names ? { kind, id, name } : { kind, id }
}

/** The seats of a desk, with one that is the same in both halves said once. */
function wholeDay(seats: Seats = {}): Seats | { allDay: PlanSeat } {
  const { morning, afternoon } = seats
  return morning && morning.id === afternoon?.id ? { allDay: morning } : seats
}

type Asking = Readonly<{ date: string | null; deskId: string | null; sitter: Sitter | null; now: Date }>

/** The page of a day's desks: the plan and, where a desk is picked by somebody who may book, its panel. */
export async function getDeskPage(actor: StaffActor, { deskId, sitter, now, ...asked }: Asking) {
  const { officeId } = actor
  const today = toLocalDate(now, getOfficeClock(officeId).timeZone)
  const date = dayOr(asked.date, today)
  const areas = getDeskPlan(officeId, date, { names: mayReadDeskNames(actor, { today: date === today }) })
  const mayBook = mayBookSpaces(actor)
  const picked = mayBook && deskId ? await findDeskPanel({ officeId, deskId, sitter, day: date, now }) : null
  const mayAddDesks = mayEditOffice(actor, officeId)
  return { date, today, areas, mayBook, mayAddDesks, pickedId: deskId, panel: picked }
}

type Picked = Readonly<{ officeId: string; deskId: string; sitter: Sitter | null; day: LocalDate; now: Date }>

/** What the panel says of one desk: who can have it, and for whom. Null for a strange desk. */
async function findDeskPanel({ officeId, deskId, sitter, day, now }: Picked) {
  const desk = (await listDesks(db, officeId)).find(({ id }) => id === deskId)
  if (!desk) return null
  const proposal = sitter && (await findDeskProposal(db, { sitter, wantedDeskId: deskId, day, now }))
  const guests = await listDeskGuests(db, officeId, day)
  return { desk, guests, chosen: sitter && proposal && { sitter, halves: proposal.halves } }
}
