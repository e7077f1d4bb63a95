import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'

export type Office = Readonly<{
  id: string
  slug: string
  name: string
  address: string
  /** IANA name, such as "America/Los_Angeles". */
  timeZone: string
  latitude: number
  longitude: number
  openingHours: WeekHours
  closures: readonly LocalDate[]
  arrivalNote: string
  wifiName: string
  wifiPassword: string
  contactEmail: string
  phone: string
  revision: number
}>
