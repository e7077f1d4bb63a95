import { type Format } from '#app/i18n/format.ts'
import { type Translate } from '#app/i18n/translator.ts'
import { type Refusal } from '#app/lib/result.ts'
import { type Itinerary, type MeetingItem, type StopItem, type TimedItem } from './model.ts'
import { drawBoards, isCut, oneMore, slotOf, type Slot } from './rules/board.ts'

/** Whether a place is open when a stop is planned. */
export type OpenWord = 'open' | 'closed' | 'unknown'

/** An item as the plan page shows it; instants as ISO 8601. */
export type PlanItem = Readonly<{
  id: string
  kind: TimedItem['kind']
  title: string
  start: string
  end: string
  wishRank: number | null
  walkMinutes: number | null
  revision: number
  over: boolean
  /** Names of staff and, at meetings of several, other visitors. */
  people: readonly string[]
  where: Readonly<{ room: string | null; online: boolean; place: string | null }>
  answer: MeetingItem['answer'] | null
  waitingFor: readonly string[]
  declinedBy: readonly string[]
  proposals: readonly Readonly<{ name: string; start: string }>[]
  open: OpenWord | null
}>

export type PlanDesk = Readonly<{ deskId: string; label: string; halves: readonly string[] }>
export type PlanColumn = Readonly<{
  date: string
  items: readonly (PlanItem & Readonly<{ slot: Slot; cut: boolean }>)[]
  desks: readonly PlanDesk[]
}>
export type PlanBoard = Readonly<{
  columns: readonly PlanColumn[]
  hours: readonly number[]
  quarters: number
  /** Long titles: the quarters are higher than usual, and each item says more. */
  roomy: boolean
}>

type Seen = Readonly<{ now: Date; openOf: (stop: StopItem) => OpenWord | null }>

/** The boards of a visit's plan, ready to be drawn. */
export function presentBoards(itinerary: Itinerary, seen: Seen): readonly PlanBoard[] {
  const { visitId, office } = itinerary
  return drawBoards(itinerary).map(({ days, hours, quarters }) => {
    const columns = days.map(({ date, items, desks }) => ({
      date,
      desks,
      items: items.map((item) => {
        const shown = presentItem(item, visitId, seen)
        const slot = slotOf(item, hours[0] ?? 0, office.timeZone)
        return { ...shown, slot, cut: isCut(shown.title, slot) }
      }),
    }))
    const roomy = columns.some(({ items }) => items.some(({ cut }) => cut))
    return { hours, quarters, roomy, columns: roomy ? columns.map(withMoreRoom) : columns }
  })
}

function withMoreRoom(column: PlanColumn): PlanColumn {
  return { ...column, items: column.items.map((item) => ({ ...item, slot: oneMore(item.slot) })) }
}

function presentItem(item: TimedItem, visitId: string, { now, openOf }: Seen): PlanItem {
  const { id, wishRank, walkMinutes, revision, start, end } = item
  return {
    id,
    wishRank,
    walkMinutes,
    revision,
    start: start.toISOString(),
    end: end.toISOString(),
    over: end <= now,
    ...(item.kind === 'meeting' ? presentMeeting(item, visitId) : presentStop(item, openOf(item))),
  }
}

function presentStop({ kind, title, place, walkMinutes }: StopItem, open: OpenWord | null) {
  const { name, walkMinutesFromOffice } = place ?? nowhere
  return {
    ...nobody,
    kind,
    title: title || (name ?? ''),
    walkMinutes: walkMinutes ?? walkMinutesFromOffice,
    where: { room: null, online: false, place: title ? name : null },
    open,
  }
}

const nowhere = { name: null, walkMinutesFromOffice: null }
const nobody = { people: [], answer: null, waitingFor: [], declinedBy: [], proposals: [] }

function presentMeeting({ kind, title, staff, visitors, room, onlineUrl, answer }: MeetingItem, visitId: string) {
  const named = (wanted: MeetingItem['answer']) => staff.filter((each) => each.answer === wanted).map(({ name }) => name)
  const others = visitors.filter((visitor) => visitor.visitId !== visitId).map(({ nameToShow }) => nameToShow)
  return {
    kind,
    title,
    people: [...staff.map(({ name }) => name), ...others],
    where: { room: room?.name ?? null, online: onlineUrl !== null, place: null },
    answer,
    waitingFor: named('waiting'),
    declinedBy: named('declined'),
    proposals: staff.flatMap(({ name, proposed }) => (proposed ? { name, start: proposed.start.toISOString() } : [])),
    open: null,
  }
}

/** How old a word was when it was needed: two instants. */
const age = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)\/(\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/

const wallClock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** A refusal that names times of the office's clock, with those times as the reader writes them. */
export function sayTimes<Code extends string>(refusal: Refusal<Code>, format: Format, t: Translate): Refusal<Code> {
  const days = (refusal.values ?? []).map(String).filter((value) => wallClock.test(value))
  const say = (value: string | number) => {
    if (typeof value === 'number') return value
    const [, then, now] = age.exec(value) ?? []
    if (then && now) return format.relativeTime(new Date(then), new Date(now))
    if (!wallClock.test(value)) return value
    const at = `${value}:00Z`
    const sameDay = value.slice(0, 10) === days[0]?.slice(0, 10)
    const time = format.time(at, 'UTC')
    return sameDay ? time : t('itineraries-day-and-time', format.shortDate(at, 'UTC'), time)
  }
  return { ...refusal, ...(refusal.values && { values: refusal.values.map(say) }) }
}
