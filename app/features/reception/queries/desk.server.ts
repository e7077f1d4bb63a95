import { getOffice } from '#app/features/offices/queries.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalDate, type Interval } from '#app/lib/office-time.ts'
import { foldName } from '#app/lib/fold.ts'
import { type Db } from '#app/storage/client.server.ts'
import { Prisma } from '#app/storage/generated/client.ts'
import { type DoorStory, type Guest, type OfficeHours, type Presence } from '../model.ts'
import { neverCame, presenceOf, tellStory } from '../rules/door.ts'
import { isExpectedOn } from '../rules/greeting.ts'
import { toHalves } from './door.server.ts'
import { listDoorEvents } from './presence.server.ts'

/** Somebody on the front desk's lists: no more than a glance at the door needs. */
export type DeskPerson = Readonly<{
  guest: Guest
  name: string
  nameFolded: string
  hostName: string | null
  decision: string | null
  firstDay: LocalDate | null
  lastDay: LocalDate | null
  expectedToday: boolean
  /** The first thing planned today at a time; null when only the half-day is known. */
  firstItemAt: Date | null
  morning: boolean
  desk: string | null
  lateUntil: Date | null
  photoChoice: string | null
  reason: string
  /** A walk-in whom the desk has not matched to a visit. */
  unmatched: boolean
  presence: Presence
  story: DoorStory
}>

export type DeskDay = Readonly<{
  office: Readonly<{ id: string; name: string }> & OfficeHours
  today: LocalDate
  now: Date
  people: readonly DeskPerson[]
}>

type VisitRow = Readonly<{
  id: string
  name: string
  nameFolded: string
  hostName: string | null
  decision: string
  firstDay: string
  lastDay: string
  halves: string | null
  firstItemAt: bigint | number | null
  desk: string | null
  lateUntil: bigint | number | null
  photoChoice: string
}>

/** Everybody whom the front desk may meet around now: visits from a day ago to a week ahead, and whoever is in the house. */
export async function getDeskDay(db: Db, officeId: string, now: Date): Promise<DeskDay> {
  const { id, name, timeZone, openingHours, closures } = await getOffice(db, officeId)
  const office = { id, name, timeZone, openingHours, closures }
  const today = toLocalDate(now, timeZone)
  const events = await listDoorEvents(db, officeId, now)
  const stories = new Map([...events].map(([key, list]) => [key, tellStory(list, timeZone)]))
  const common = { office, today, day: dayOf(today, timeZone), now, stories }
  const visits = await listVisits(db, officeId, common)
  return { office, today, now, people: [...visits, ...(await listWalkIns(db, common))] }
}

type Common = Readonly<{ office: DeskDay['office']; today: LocalDate; day: Interval; now: Date; stories: ReadonlyMap<string, DoorStory> }>

async function listVisits(db: Db, officeId: string, common: Common): Promise<readonly DeskPerson[]> {
  const { today, day, stories } = common
  const seen = idsOf(stories, 'visit', day)
  const rows = await db.$queryRaw<VisitRow[]>`
    SELECT v."id", c."nameToShow" AS "name", c."nameFolded", s."name" AS "hostName", v."decision", v."firstDay", v."lastDay",
      v."lateUntil", v."photoChoice",
      (SELECT group_concat(h."date" || ' ' || h."half") FROM "VisitHalf" h WHERE h."visitId" = v."id") AS "halves",
      (SELECT min(m."startsAt") FROM "MeetingAttendee" m WHERE m."visitId" = v."id" AND m."status" = 'planned'
        AND m."startsAt" >= ${day.start.getTime()} AND m."startsAt" < ${day.end.getTime()}) AS "firstItemAt",
      (SELECT d."label" FROM "DeskBooking" b JOIN "Desk" d ON d."id" = b."deskId"
        WHERE b."visitId" = v."id" AND b."date" = ${today} ORDER BY b."half" DESC LIMIT 1) AS "desk"
    FROM "Visit" v JOIN "Contact" c ON c."id" = v."contactId" LEFT JOIN "Staff" s ON s."id" = v."hostId"
    WHERE v."officeId" = ${officeId} AND ((v."firstDay" <= ${today} AND v."lastDay" >= ${today} AND v."decision" = 'approved')
      OR v."id" IN (${Prisma.join(seen.length > 0 ? seen : [''])}))`
  return rows.map((row) => toPerson(row, common))
}

function toPerson(row: VisitRow, { office, today, now, stories }: Common): DeskPerson {
  const { id, halves, firstItemAt, lateUntil, ...values } = row
  const story = stories.get(`visit ${id}`) ?? neverCame
  const days = { firstDay: row.firstDay, lastDay: row.lastDay, halves: toHalves(halves) }
  return {
    ...values,
    guest: { kind: 'visit', id },
    expectedToday: row.decision === 'approved' && isExpectedOn(days, today),
    firstItemAt: toDate(firstItemAt),
    morning: days.halves.some(({ date, half }) => date === today && half === 'morning'),
    lateUntil: toDate(lateUntil),
    reason: '',
    unmatched: false,
    presence: presenceOf(story, office, now),
    story,
  }
}

type WalkInRow = Readonly<{ id: string; name: string; reason: string; hostName: string | null }>

async function listWalkIns(db: Db, { office, day, now, stories }: Common): Promise<readonly DeskPerson[]> {
  const ids = idsOf(stories, 'walk-in', day)
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<WalkInRow[]>`
    SELECT w."id", w."nameToShow" AS "name", w."reason", s."name" AS "hostName"
    FROM "WalkIn" w LEFT JOIN "Staff" s ON s."id" = w."hostId" WHERE w."id" IN (${Prisma.join(ids)})`
  return rows.map(({ id, ...row }) => {
    const story = stories.get(`walk-in ${id}`) ?? neverCame
    const presence = presenceOf(story, office, now)
    return { ...nobodyPlanned, ...row, guest: { kind: 'walk-in', id }, nameFolded: foldName(row.name), presence, story }
  })
}

const nobodyPlanned = {
  decision: null,
  firstDay: null,
  lastDay: null,
  expectedToday: false,
  firstItemAt: null,
  morning: false,
  desk: null,
  lateUntil: null,
  photoChoice: null,
  unmatched: true,
} as const

/** Whoever is in the house, or went today. */
function idsOf(stories: ReadonlyMap<string, DoorStory>, kind: Guest['kind'], day: Interval): string[] {
  return [...stories]
    .filter(([key, { inside, left }]) => key.startsWith(`${kind} `) && (inside ?? (left && left.at >= day.start)))
    .map(([key]) => key.slice(kind.length + 1))
}

function toDate(instant: bigint | number | null): Date | null {
  return instant === null ? null : new Date(Number(instant))
}
