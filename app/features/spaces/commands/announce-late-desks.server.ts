import { type Actor } from '#app/access/policy.ts'
import { halfHours, parseWeekHours } from '#app/lib/opening-hours-week.ts'
import { isLate } from '#app/lib/plan-change.ts'
import { statementIn, type Tx } from '#app/storage/client.server.ts'
import { announceTogether } from '#app/storage/outbox.server.ts'
import { type DeskGuest, type HalfDay, type SpacesEvent } from '../model.ts'

/** The desk of a half-day before and after; null for none. */
type DeskChange = HalfDay & Readonly<{ was: string | null; is: string | null }>

type Order = Readonly<{ guest: DeskGuest; changes: readonly DeskChange[]; now: Date }>

/** No half-day after these begins within 48 hours, in whatever zone. Booking is a hot path: most end here. */
const farMs = 3 * 24 * 3_600_000

/**
 * Changes of an approved visit's desks for half-days that begin soon are told by mail; the others are left to the
 * calendars. A half-day begins when the office opens for it.
 */
export async function announceLateDesks(tx: Tx, actor: Actor, { guest, changes, now }: Order): Promise<void> {
  const near = changes.filter(({ date }) => Date.parse(`${date}T00:00:00Z`) - now.getTime() <= farMs)
  if (guest.sitter.kind !== 'visit' || near.length === 0) return
  const visitId = guest.sitter.id
  const office = statementIn(tx, findOffice).get(visitId) as OfficeRow | undefined
  if (!office) return
  const hours = parseWeekHours(office.openingHours)
  const late = near.filter(({ date, half }) => isLate(halfHours(date, half, hours, office.timeZone), now))
  if (late.length === 0) return

  const told = late.map(({ date, half, was, is }) => ({ kind: 'desk', id: `${date}.${half}`, was, is }) as const)
  const event = { type: 'desks-changed-late', visitId, changes: told } as const
  await announceTogether<SpacesEvent>(tx, event, { as: `plan:${visitId}`, actor, now })
}

type OfficeRow = Readonly<{ openingHours: string; timeZone: string }>

/** The office of an approved visit. */
const findOffice = `
  SELECT o."openingHours", o."timeZone" FROM "Visit" v JOIN "Office" o ON o."id" = v."officeId"
  WHERE v."id" = ? AND v."decision" = 'approved'`
