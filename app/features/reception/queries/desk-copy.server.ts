import { db } from '#app/storage/client.server.ts'
import { type DeskCopy, type KeptPerson } from '../desk-copy.ts'
import { type DoorEvent } from '../model.ts'
import { beganAround, isUnderway } from '../rules/roll-call.ts'
import { getDeskDay, type DeskPerson } from './desk.server.ts'
import { listMarks, listRollCalls } from './marks.server.ts'
import { listDoorEvents } from './presence.server.ts'

const dayMs = 86_400_000
const keptMs = 2 * dayMs

type For = Readonly<{ officeId: string; seat: string; mayWrite: boolean }>

/** What a browser at the desk keeps for the time without a network: the people of today and of tomorrow. */
export async function getDeskCopy({ officeId, seat, mayWrite }: For, now: Date): Promise<DeskCopy> {
  const first = await getDeskDay(db, officeId, now)
  const days = [first, await getDeskDay(db, officeId, new Date(now.getTime() + dayMs))]
  const events = await listDoorEvents(db, officeId, now)
  const eventsOf = ({ guest }: DeskPerson) => events.get(`${guest.kind} ${guest.id}`) ?? []
  const rollCall = listRollCalls(db, officeId, beganAround(now)).find((known) => isUnderway(known, now))
  return {
    version: 1,
    madeAt: now.toISOString(),
    keepUntil: new Date(now.getTime() + keptMs).toISOString(),
    seat,
    mayWrite,
    office: first.office,
    days: days.map(({ today, people }) => ({
      date: today,
      people: people.map((person) => toKept(person, eventsOf(person))),
    })),
    rollCall: rollCall ? { startedAt: rollCall.startedAt.toISOString(), by: rollCall.by } : null,
    marks: rollCall ? listMarks(db, rollCall.id).map(({ at, ...mark }) => ({ ...mark, at: at.toISOString() })) : [],
  }
}

function toKept(person: DeskPerson, events: readonly DoorEvent[]): KeptPerson {
  const { story: _story, presence: _presence, firstItemAt, lateUntil, ...plain } = person
  return {
    ...plain,
    firstItemAt: firstItemAt?.toISOString() ?? null,
    lateUntil: lateUntil?.toISOString() ?? null,
    events: events.map(({ id, kind, at }) => ({ id, kind, at: at.toISOString() })),
  }
}
