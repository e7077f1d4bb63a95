import { newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/office-time.ts'
import { db, type Db } from '#app/storage/client.server.ts'
import { type SeenMark } from '../model.ts'
import { sortIntoLists } from '../rules/desk-lists.ts'
import { beganAround, countSeen, guestKey, isUnderway, whoIsSeen } from '../rules/roll-call.ts'
import { firstName } from '../rules/words.ts'
import { getDeskDay, type DeskPerson } from './desk.server.ts'
import { listMarks, listRollCalls, type RollCallOnList } from './marks.server.ts'

const shownMs = 90 * 86_400_000
const mostShown = 5

/** Everybody in the house, those presumed to have left, and those who left today; and who of them was seen outside. */
export async function getRollCall(officeId: string, now: Date, { withEmergency = false } = {}) {
  const { office, lists } = await listsOf(db, officeId, now)
  const { onSite, presumedLeft, left } = lists
  const emergencies = withEmergency ? await listEmergencies([...onSite, ...presumedLeft]) : new Map<string, Emergency>()
  const underway = findUnderway(officeId, now)
  const seen = whoIsSeen(underway ? listMarks(db, underway.id) : [])
  const byName = (list: readonly DeskPerson[], at: (person: DeskPerson) => Date | undefined) =>
    [...list].sort((a, b) => a.nameFolded.localeCompare(b.nameFolded)).map((person) => ({
      ...toRollCall(person, at(person)),
      emergency: emergencies.get(person.guest.id) ?? null,
      seen: toSeen(seen.get(guestKey(person.guest))),
    }))
  const inside = ({ story }: DeskPerson) => story.inside?.at
  const counts = countSeen([...onSite, ...presumedLeft].map(({ guest }) => guest), seen)
  return {
    now: now.toISOString(),
    timeZone: office.timeZone,
    office: office.name,
    underway: underway && { id: underway.id, startedAt: underway.startedAt.toISOString(), by: underway.by, ...counts },
    beginId: newId(),
    past: listPast(officeId, now),
    onSite: byName(onSite, inside),
    presumedLeft: byName(presumedLeft, inside),
    left: byName(left, ({ story }) => story.left?.at),
  }
}

/** Those who are to be found outside: in the house, or nobody has confirmed that they left. */
export async function listWhoIsIn(of: Db, officeId: string, now: Date): Promise<readonly DeskPerson[]> {
  const { lists } = await listsOf(of, officeId, now)
  return [...lists.onSite, ...lists.presumedLeft]
}

async function listsOf(of: Db, officeId: string, now: Date) {
  const { office, today, people } = await getDeskDay(of, officeId, now)
  return { office, lists: sortIntoLists(people, dayOf(today, office.timeZone)) }
}

function findUnderway(officeId: string, now: Date): RollCallOnList | null {
  return listRollCalls(db, officeId, beganAround(now)).find((rollCall) => isUnderway(rollCall, now)) ?? null
}

/** The latest roll calls that have ended. Who was seen is counted anew while there are marks, for some come late. */
function listPast(officeId: string, now: Date) {
  const began = listRollCalls(db, officeId, { start: new Date(now.getTime() - shownMs), end: now })
  return began
    .filter(({ endedAt }) => endedAt)
    .slice(0, mostShown)
    .map(({ startedAt, endedAt, id, by, ...counts }) => ({
      ...{ id, by, ...countsOf(id, counts) },
      ...{ startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null },
    }))
}

function countsOf(id: string, { people, seen }: Pick<RollCallOnList, 'people' | 'seen'>) {
  const all = people ?? 0
  const marked = Math.min(all, whoIsSeen(listMarks(db, id)).size)
  return { people: all, seen: Math.max(seen ?? 0, marked) }
}

type Emergency = Readonly<{ name: string; phone: string }>

async function listEmergencies(people: readonly DeskPerson[]): Promise<ReadonlyMap<string, Emergency>> {
  const rows = await db.visit.findMany({
    where: { id: { in: people.map(({ guest }) => guest.id) } },
    select: { id: true, emergencyName: true, emergencyPhone: true },
  })
  const given = rows.filter(({ emergencyName, emergencyPhone }) => emergencyName || emergencyPhone)
  return new Map(given.map((row) => [row.id, { name: row.emergencyName, phone: row.emergencyPhone }]))
}

function toRollCall({ guest, name, hostName, desk, unmatched }: DeskPerson, at: Date | undefined) {
  const host = hostName && firstName(hostName)
  return { id: guest.id, guest, name, at: at?.toISOString() ?? null, hostName: host, desk, unmatched, eventId: newId() }
}

function toSeen(mark: SeenMark | undefined) {
  return mark ? { at: mark.at.toISOString(), by: mark.by } : null
}
