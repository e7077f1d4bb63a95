import { dayOf } from '#app/lib/office-time.ts'
import { db } from '#app/storage/client.server.ts'
import { sortIntoLists } from '../rules/desk-lists.ts'
import { firstName } from '../rules/words.ts'
import { getDeskDay, type DeskPerson } from './desk.server.ts'

/** Everybody in the house, those presumed to have left, and those who left today: walk-ins are among them. */
export async function getRollCall(officeId: string, now: Date, { withEmergency = false } = {}) {
  const { office, today, people } = await getDeskDay(db, officeId, now)
  const { onSite, presumedLeft, left } = sortIntoLists(people, dayOf(today, office.timeZone))
  const emergencies = withEmergency ? await listEmergencies([...onSite, ...presumedLeft]) : new Map<string, Emergency>()
  const byName = (list: readonly DeskPerson[], at: (person: DeskPerson) => Date | undefined) =>
    [...list].sort((a, b) => a.nameFolded.localeCompare(b.nameFolded)).map((person) => ({
      ...toRollCall(person, at(person)),
      emergency: emergencies.get(person.guest.id) ?? null,
    }))
  const inside = ({ story }: DeskPerson) => story.inside?.at
  return {
    now: now.toISOString(),
    timeZone: office.timeZone,
    office: office.name,
    onSite: byName(onSite, inside),
    presumedLeft: byName(presumedLeft, inside),
    left: byName(left, ({ story }) => story.left?.at),
  }
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
  return { id: guest.id, name, at: at?.toISOString() ?? null, hostName: host, desk, unmatched }
}
