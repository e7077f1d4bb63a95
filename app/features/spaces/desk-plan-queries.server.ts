import { mayBookSpaces, mayReadDeskNames, type StaffActor } from '#app/access/policy.ts'
import { dayOr, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { db } from '#app/storage/client.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { findDeskProposal, listDeskGuests } from './desk-proposal-queries.server.ts'
import { type PlanDesk, type PlanSeat, type Sitter } from './model.ts'
import { listDesks } from './queries.server.ts'

type Row = Readonly<{
  id: string
  label: string
  active: number
  column: number
  row: number
  areaId: string
  areaName: string
  morningId: string | null
  morningVisit: string | null
  morningName: string | null
  afternoonId: string | null
  afternoonVisit: string | null
  afternoonName: string | null
}>

const seat = (half: string) => `
  LEFT JOIN "DeskBooking" ${half} ON ${half}."deskId" = d."id" AND ${half}."date" = @date AND ${half}."half" = '${half}'
  LEFT JOIN "Staff" ${half}Staff ON ${half}Staff."id" = ${half}."staffId"
  LEFT JOIN "Visit" ${half}Visit ON ${half}Visit."id" = ${half}."visitId"
  LEFT JOIN "Contact" ${half}Contact ON ${half}Contact."id" = ${half}Visit."contactId"`

const seatColumns = (half: string) => `
  ${half}."id" AS "${half}Id", ${half}."visitId" AS "${half}Visit",
  coalesce(${half}Contact."nameToShow", ${half}Staff."name") AS "${half}Name"`

const planOfDay = `
  SELECT d."id", d."label", d."active", d."column", d."row", a."id" AS "areaId", a."name" AS "areaName",
    ${seatColumns('morning')}, ${seatColumns('afternoon')}
  FROM "Area" a JOIN "Desk" d ON d."areaId" = a."id" ${seat('morning')} ${seat('afternoon')}
  WHERE a."officeId" = @officeId
  ORDER BY a."position", a."id", d."row", d."column", d."label"`

/** Every desk of an office on one day, in the order of the drawing. One read, by keys alone. */
export function getDeskPlan(officeId: string, date: LocalDate, { names }: { names: boolean }): readonly PlanDesk[] {
  return prepared<Row>(planOfDay)
    .all({ officeId, date })
    .map(({ id, label, active, column, row, areaId, areaName, ...seats }) => ({
      id,
      label,
      active: active === 1,
      column,
      row,
      areaId,
      areaName,
      morning: toSeat(seats.morningId, seats.morningVisit, names ? seats.morningName : null),
      afternoon: toSeat(seats.afternoonId, seats.afternoonVisit, names ? seats.afternoonName : null),
    }))
}

function toSeat(bookingId: string | null, visitId: string | null, name: string | null): PlanSeat | null {
  return bookingId === null ? null : { bookingId, visitId, name }
}

type Asking = Readonly<{ date: string | null; deskId: string | null; sitter: Sitter | null; now: Date }>

/** The page of a day's desks: the plan and, where a desk is picked by somebody who may book, its panel. */
export async function getDeskPage(actor: StaffActor, { deskId, sitter, now, ...asked }: Asking) {
  const { officeId } = actor
  const today = toLocalDate(now, getOfficeClock(officeId).timeZone)
  const date = dayOr(asked.date, today)
  const desks = getDeskPlan(officeId, date, { names: mayReadDeskNames(actor, { today: date === today }) })
  const mayBook = mayBookSpaces(actor)
  const picked = mayBook && deskId ? await findDeskPanel({ officeId, deskId, sitter, day: date, today }) : null
  return { date, today, desks, mayBook, pickedId: deskId, panel: picked }
}

type Picked = Readonly<{ officeId: string; deskId: string; sitter: Sitter | null; day: LocalDate; today: LocalDate }>

/** What the panel says of one desk: who can have it, and for whom. Null for a strange desk. */
async function findDeskPanel({ officeId, deskId, sitter, day, today }: Picked) {
  const desk = (await listDesks(db, officeId)).find(({ id }) => id === deskId)
  if (!desk) return null
  const proposal = sitter && (await findDeskProposal(db, { sitter, wantedDeskId: deskId, day, today }))
  const guests = await listDeskGuests(db, officeId, day)
  return { desk, guests, chosen: sitter && proposal && { sitter, halves: proposal.halves } }
}
