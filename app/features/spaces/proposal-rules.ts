import {
  type Desk,
  type DeskBooking,
  type Floor,
  type HalfDay,
  type HalfProposal,
  type Nearest,
  type Obstacle,
  type Sitter,
} from './model.ts'

/** Names a half-day in maps and forms: "2026-12-08.morning". */
export function keyOf({ date, half }: HalfDay): string {
  return `${date}.${half}`
}

/** How many desks one passes from one to the other; null between areas, whose drawings do not touch. */
export function stepsBetween(from: Desk, to: Desk): number | null {
  if (from.areaId !== to.areaId) return null
  return Math.abs(from.column - to.column) + Math.abs(from.row - to.row)
}

/** Who sits where, for asking one half-day after the other. */
export function seatsOf(floor: Floor): ReadonlyMap<string, DeskBooking> {
  return new Map(floor.bookings.map((booking) => [`${keyOf(booking)} ${booking.deskId}`, booking]))
}

type Seats = ReturnType<typeof seatsOf>
type Question = Readonly<{ seats: Seats; stepFree: boolean }>

/** Why this desk can't be had for this half-day; null when it can. */
export function obstacleAt(desk: Desk, when: HalfDay, { seats, stepFree }: Question): Obstacle | null {
  if (!desk.active) return 'not-in-use'
  const booking = seats.get(`${keyOf(when)} ${desk.id}`)
  if (booking) return booking.sitter.kind === 'visit' ? 'taken-by-visitor' : 'taken-by-staff'
  return stepFree && !desk.features.includes('step-free') ? 'not-step-free' : null
}

/**
 * The free desk nearest to another: in its area first, then in the area that comes next in order. Among desks equally
 * near, those in `kept` win, so that a person stays where they sit; then the drawing's order decides.
 */
export function nearestFree(
  from: Desk,
  when: HalfDay,
  { floor, kept = new Set(), ...question }: Question & Readonly<{ floor: Floor; kept?: ReadonlySet<string> }>,
): Nearest | null {
  const free = freeAt(floor, when, question).filter(({ id }) => id !== from.id)
  const desk = firstBy(free, (desk) => [...areaRank(from, desk), kept.has(desk.id) ? 0 : 1, distance(from, desk)])
  return desk && { desk, steps: stepsBetween(from, desk) }
}

/** All free desks of a half-day, the nearest first. */
export function freeAround(from: Desk, when: HalfDay, floor: Floor): readonly Desk[] {
  const free = freeAt(floor, when, { seats: seatsOf(floor), stepFree: false })
  return inRank(free, (desk) => [...areaRank(from, desk), distance(from, desk)])
}

type Wish = Readonly<{ sitter: Sitter; halves: readonly HalfDay[]; wantedDeskId: string | null; stepFree: boolean }>

/**
 * A desk for each half-day, the same one wherever it is free. Without a wanted desk it starts from the one that the
 * person has most often already, else from the one that is free most often.
 */
export function proposeDesks(floor: Floor, { sitter, halves, wantedDeskId, stepFree }: Wish): readonly HalfProposal[] {
  const question = { seats: seatsOf(floor), stepFree }
  const held = floor.bookings.filter((booking) => isSame(booking.sitter, sitter))
  const own = new Map(held.map((booking) => [keyOf(booking), booking]))
  const open = halves.filter((half) => !own.has(keyOf(half)))
  const wanted = wantedDesk(floor, { wantedDeskId, held, open, question })
  const kept = new Set<string>(held.map(({ deskId }) => deskId))

  return inOrder(halves).map((when) => {
    const booking = own.get(keyOf(when))
    if (booking) return { ...justWhen(when), desk: deskOf(floor, booking.deskId), bookingId: booking.id, instead: null }
    const proposal = wanted ? proposeHalf(wanted, when, { floor, kept, ...question }) : nothingFree(when)
    if (proposal.desk) kept.add(proposal.desk.id)
    return proposal
  })
}

/** Half-days in the order of the calendar, mornings first. */
export function inOrder<When extends HalfDay>(halves: readonly When[]): readonly When[] {
  return [...halves].sort((a, b) => compare([a.date, a.half === 'morning' ? 0 : 1], [b.date, b.half === 'morning' ? 0 : 1]))
}

type Around = Question & Readonly<{ floor: Floor; kept: ReadonlySet<string> }>

function proposeHalf(wanted: Desk, when: HalfDay, around: Around): HalfProposal {
  const obstacle = obstacleAt(wanted, when, around)
  if (obstacle === null) return { ...justWhen(when), desk: wanted, bookingId: null, instead: null }
  const nearest = nearestFree(wanted, when, around)
  return {
    ...justWhen(when),
    desk: nearest?.desk ?? null,
    bookingId: null,
    instead: { wanted, obstacle, steps: nearest?.steps ?? null },
  }
}

type Search = Readonly<{
  wantedDeskId: string | null
  held: readonly DeskBooking[]
  open: readonly HalfDay[]
  question: Question
}>

function wantedDesk(floor: Floor, { wantedDeskId, held, open, question }: Search): Desk | null {
  const named = wantedDeskId ? deskOf(floor, wantedDeskId) : null
  if (named) return named

  const times = (desk: Desk) => held.filter(({ deskId }) => deskId === desk.id).length
  const free = (desk: Desk) => open.filter((when) => obstacleAt(desk, when, question) === null).length
  const usable = floor.desks.filter((desk) => times(desk) + free(desk) > 0)
  return firstBy(usable, (desk) => [-times(desk), -free(desk)])
}

function nothingFree(when: HalfDay): HalfProposal {
  return { ...justWhen(when), desk: null, bookingId: null, instead: null }
}

function deskOf(floor: Floor, deskId: string): Desk | null {
  return floor.desks.find(({ id }) => id === deskId) ?? null
}

function areaRank(from: Desk, desk: Desk): readonly [number, number] {
  return from.areaId === desk.areaId ? [0, 0] : [1, Math.abs(from.areaPosition - desk.areaPosition)]
}

function distance(from: Desk, desk: Desk): number {
  return stepsBetween(from, desk) ?? 0
}

function justWhen({ date, half }: HalfDay): HalfDay {
  return { date, half }
}

function isSame(a: Sitter, b: Sitter): boolean {
  return a.kind === b.kind && a.id === b.id
}

type Rank = readonly (string | number)[]

/** The first by rank; equal ranks by the order in which the drawing is read. */
function firstBy(desks: readonly Desk[], rank: (desk: Desk) => Rank): Desk | null {
  return inRank(desks, rank)[0] ?? null
}

function inRank(desks: readonly Desk[], rank: (desk: Desk) => Rank): readonly Desk[] {
  const ranked = desks.map((desk) => ({ desk, rank: [...rank(desk), ...drawingRank(desk)] }))
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ desk }) => desk)
}

function freeAt(floor: Floor, when: HalfDay, question: Question): readonly Desk[] {
  return floor.desks.filter((desk) => obstacleAt(desk, when, question) === null)
}

function drawingRank({ areaPosition, areaId, row, column, label, id }: Desk): Rank {
  return [areaPosition, areaId, row, column, label, id]
}

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((value, index) => value !== b[index])
  if (at === -1) return 0
  return (a[at] as string) < (b[at] as string) ? -1 : 1
}
