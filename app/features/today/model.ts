import { type LocalDate } from '#app/lib/calendar-date.ts'

type Waiting = Readonly<{
  id: string
  since: Date
  /** Of the person whom it is about. */
  name: string
}>

type Days = Readonly<{ firstDay: LocalDate; lastDay: LocalDate }>
type Asked = Days & Readonly<{ visitId: string; dueOn: LocalDate; confirmed: boolean }>

/** Something that waits for the person who looks, with the instant since when. */
export type Need = Waiting &
  (
    | (Readonly<{ kind: 'request' | 'answered' }> & Asked)
    | Readonly<{ kind: 'walk-in'; walkInId: string; reason: string; hostName: string | null }>
    | Readonly<{ kind: 'proposal'; meetingId: string; colleague: string; start: Date; proposed: Date }>
    | Readonly<{ kind: 'invitation'; meetingId: string; title: string; start: Date }>
    | Readonly<{ kind: 'late'; visitId: string; until: Date }>
    | Readonly<{ kind: 'access'; visitId: string; count: number; firstDay: LocalDate }>
    | Readonly<{ kind: 'question'; questionId: string }>
    | Readonly<{ kind: 'mail'; mailId: string; subject: string }>
  )

/** Somebody who is expected today, or was here. */
export type Arrival = Readonly<{
  id: string
  name: string
  href: string | null
  expectedAt: Date | null
  morning: boolean
  desk: string | null
  hostName: string | null
  noPhotos: boolean
  stand: 'expected' | 'late' | 'on-site' | 'presumed-left' | 'left'
  /** Since when on site, when they left, or until when late. */
  at: Date | null
}>

export type PartOfDay = 'morning' | 'afternoon' | 'evening'
