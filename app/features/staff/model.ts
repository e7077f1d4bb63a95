import { type StaffRole } from '#app/access/policy.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'

/** What an admin writes down of somebody who works at an office. */
export type StaffFields = Readonly<{
  name: string
  howToSay: string
  /** Lower-cased; the one by which a person signs in. */
  email: string
  title: string
  teamId: string | null
  /** What people can ask them about. */
  topics: readonly string[]
  /** Language codes. */
  languages: readonly string[]
  /** Null follows the office. */
  workingHours: WeekHours | null
  /** At most so many visits hosted in one week; null is no limit. */
  weeklyVisitLimit: number | null
  locale: string
}>

/** Somebody of the staff, as the pages of an admin know them. */
export type StaffMember = StaffFields &
  Readonly<{ id: string; officeId: string; roles: readonly StaffRole[]; disabledAt: Date | null; revision: number }>

/** Ways to hear that one's visitor is here: by mail and on screen, or on screen alone. */
export const toldByWays = ['mail', 'screen'] as const

/** How somebody hears that their visitor is here, and who hears of it in their place; null leaves it to the liaisons. */
export type HowTold = Readonly<{ toldBy: (typeof toldByWays)[number]; fallbackId: string | null }>
