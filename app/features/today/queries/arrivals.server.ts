import { getDeskDay, type DeskPerson } from '#app/features/reception/queries/desk.server.ts'
import { sortIntoLists } from '#app/features/reception/rules/desk-lists.ts'
import { countSeats } from '#app/features/spaces/desk-count.ts'
import { getDeskPlan } from '#app/features/spaces/desk-plan-queries.server.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { dayOf, toLocalTime } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { type Arrival, type Need } from '../model.ts'

/** Who is expected, here and gone today, with the numbers of the day. */
export async function getArrivals(officeId: string, now: Date) {
  const { office, today, people } = await getDeskDay(db, officeId, now)
  const lists = sortIntoLists(people, dayOf(today, office.timeZone))
  const inOrder = [...lists.onSite, ...lists.presumedLeft, ...lists.expected, ...lists.left]
  return {
    numbers: {
      expected: lists.expected.length,
      onSite: lists.onSite.length,
      left: lists.left.length,
      desks: countDesks(officeId, today, toLocalTime(now, office.timeZone)),
    },
    arrivals: inOrder.map((person) => toArrival(person, now)),
    unmatched: [...lists.onSite, ...lists.presumedLeft].filter(({ unmatched }) => unmatched).map(toNeed),
  }
}

/** Desks in use in the half of the day that it is. */
function countDesks(officeId: string, today: LocalDate, time: string): { used: number; all: number } {
  const { morning, afternoon, all } = countSeats(getDeskPlan(officeId, today, { names: false }))
  return { used: time < '13:00' ? morning : afternoon, all }
}

function toNeed({ guest, name, reason, hostName, story }: DeskPerson): Need {
  const since = story.inside?.at ?? new Date(0)
  return { id: `walk-in-${guest.id}`, kind: 'walk-in', walkInId: guest.id, name, reason, hostName, since }
}

function toArrival(person: DeskPerson, now: Date): Arrival {
  const { guest, name, firstItemAt, morning, desk, hostName, photoChoice } = person
  return {
    id: guest.id,
    name,
    href: guest.kind === 'visit' ? `/visits/${guest.id}` : null,
    expectedAt: firstItemAt,
    morning,
    desk,
    hostName,
    noPhotos: photoChoice === 'no',
    ...standOf(person, now),
  }
}

function standOf({ presence, story, lateUntil }: DeskPerson, now: Date): Pick<Arrival, 'stand' | 'at'> {
  if (story.inside && presence !== 'never') return { stand: presence, at: story.inside.at }
  if (presence === 'left') return { stand: 'left', at: story.left?.at ?? null }
  return lateUntil && lateUntil > now ? { stand: 'late', at: lateUntil } : { stand: 'expected', at: null }
}
