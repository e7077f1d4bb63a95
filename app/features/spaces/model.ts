import { type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { type PlanChange } from '#app/lib/plan-change.ts'

export const deskFeatures = ['window', 'standing', 'step-free', 'screen', 'quiet'] as const
export type DeskFeature = (typeof deskFeatures)[number]

export const roomFeatures = ['screen', 'camera', 'whiteboard', 'step-free', 'hearing-loop'] as const
export type RoomFeature = (typeof roomFeatures)[number]

/** One half of one day. */
export type HalfDay = Readonly<{ date: LocalDate; half: Half }>

/** Where a desk stands, in cells of its area's grid; areas stand in an order. */
export type DeskPlace = Readonly<{
  areaId: string
  areaName: string
  areaPosition: number
  column: number
  row: number
}>

export type Desk = DeskPlace &
  Readonly<{ id: string; label: string; features: readonly DeskFeature[]; active: boolean }>

/** Who sits at a desk: the visitor of a visit, or somebody of the staff. */
export type Sitter = Readonly<{ kind: 'visit' | 'staff'; id: string }>

/** A desk wanted for a half-day. */
export type DeskHalf = HalfDay & Readonly<{ deskId: string }>

/** A desk booked for a half-day. */
export type DeskBooking = DeskHalf & Readonly<{ id: string; sitter: Sitter }>

/** All desks of an office, and who sits where in the half-days that are looked at. */
export type Floor = Readonly<{ desks: readonly Desk[]; bookings: readonly DeskBooking[] }>

/** What rules need to know of the person a desk is for. */
export type DeskGuest = Readonly<{
  sitter: Sitter
  name: string
  officeId: string
  /** The days of the visit; null for staff, who may sit on any. */
  days: Readonly<{ firstDay: LocalDate; lastDay: LocalDate }> | null
  /** Whether the visit still stands and the person still works here. */
  expected: boolean
  stepFree: boolean
}>

/** A free desk instead of the wanted one; steps are desks along the rows, null when it is in another area. */
export type Nearest = Readonly<{ desk: Desk; steps: number | null }>

/** Why a desk can't be had for a half-day. */
export type Obstacle = 'taken-by-staff' | 'taken-by-visitor' | 'not-in-use' | 'has-desk' | 'not-step-free'

/** What became of one half-day that was asked for and not booked. */
export type DeskConflict = HalfDay & Readonly<{ desk: Desk; obstacle: Obstacle; nearest: Nearest | null }>

/** One half-day of a proposal. */
export type HalfProposal = HalfDay &
  Readonly<{
    /** The desk booked already, or the one to book; null when none is free. */
    desk: Desk | null
    /** The booking that is there already. */
    bookingId: string | null
    /** Why it is not the desk that was wanted. */
    instead: Readonly<{ wanted: Desk; obstacle: Obstacle; steps: number | null }> | null
  }>

/** What the feature announces. */
export type SpacesEvent =
  | Readonly<{ type: 'desks-booked'; visitId: string }>
  | Readonly<{ type: 'desk-released'; visitId: string }>
  | Readonly<{ type: 'desks-changed-late'; visitId: string; changes: readonly PlanChange[] }>

export type Room = Readonly<{
  id: string
  officeId: string
  name: string
  areaName: string | null
  capacity: number
  features: readonly RoomFeature[]
  active: boolean
}>

/** A room taken for a time; `meetingId` where a meeting sits in it. */
export type RoomSpan = Readonly<{
  id: string
  roomId: string
  start: Date
  end: Date
  title: string
  meetingId: string | null
}>

/** What is in the way of a room's booking, and the nearest free choice: the same time elsewhere, or the room later. */
export type RoomConflict = Readonly<{
  room: Room
  taken: RoomSpan
  freeRoom: Room | null
  freeAt: Readonly<{ start: Date; end: Date }> | null
}>

/** Who sits at a desk on the day that is shown; a hidden name is missing. */
export type PlanSeat = Sitter & Readonly<{ name?: string }>

/**
 * A desk on one day, as the drawing and the table beside it show it. Whoever has both its halves is told once, for the
 * whole day; a half that nobody has is missing.
 */
export type PlanDesk = Readonly<{
  id: string
  label: string
  active: boolean
  column: number
  row: number
  allDay?: PlanSeat
  morning?: PlanSeat
  afternoon?: PlanSeat
}>

/** The desks of one part of an office on one day. */
export type PlanArea = Readonly<{ id: string; name: string; desks: readonly PlanDesk[] }>
