import { eachDate, type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { type DeskItem, type GeoPoint, type ItineraryDay, type TimedItem } from '../model.ts'
import { walkMinutes, whereIs } from './walk.ts'

/** One booked half-day. */
export type DeskHalf = Readonly<{ date: LocalDate; half: Half; deskId: string; label: string; area: string }>

type Span = Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>
type Place = Readonly<{ timeZone: string }> & GeoPoint

/** Puts what is planned into days, in order, with the ways between. What stands outside the visit's days is kept. */
export function intoDays(
  items: readonly TimedItem[],
  deskHalves: readonly DeskHalf[],
  { firstDay, lastDay }: Span,
  office: Place,
): readonly ItineraryDay[] {
  const dateOf = ({ start }: TimedItem) => toLocalDate(start, office.timeZone)
  const dates = new Set([...eachDate(firstDay, lastDay), ...items.map(dateOf), ...deskHalves.map(({ date }) => date)])
  return [...dates].sort().map((date) => ({
    date,
    items: withWays([...items.filter((item) => dateOf(item) === date)].sort(byStart), office),
    desks: joinHalves(deskHalves.filter((desk) => desk.date === date)),
  }))
}

function byStart(a: TimedItem, b: TimedItem): number {
  return a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime() || (a.id < b.id ? -1 : 1)
}

function withWays(items: readonly TimedItem[], office: GeoPoint): readonly TimedItem[] {
  return items.map((item, index) => {
    const before = items[index - 1]
    return before ? { ...item, walkMinutes: walkMinutes(whereIs(before), whereIs(item), office) } : item
  })
}

/** Morning and afternoon at one desk are one thing. */
function joinHalves(halves: readonly DeskHalf[]): readonly DeskItem[] {
  const ordered = [...halves].sort((a, b) => (a.half === b.half ? 0 : a.half === 'morning' ? -1 : 1))
  const desks = new Map<string, DeskItem>()
  for (const { deskId, label, area, half } of ordered) {
    const known = desks.get(deskId)
    desks.set(deskId, { kind: 'desk', deskId, label, area, halves: [...(known?.halves ?? []), half] })
  }
  return [...desks.values()]
}
