import { type Visit } from '#app/features/visits/model.ts'
import { addDays, type LocalDate } from '#app/lib/calendar-date.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { morningDay } from '#tests/factories/morning.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { givenDay } from './reception-house.ts'

type Planned = Readonly<{ name: string; days: readonly [LocalDate, LocalDate]; decision?: 'cancelled' | 'declined'; half?: LocalDate; passVersion?: number }>

const near: Planned['days'] = [morningDay, addDays(morningDay, 2)]

/** Somebody for each thing that can be said to the holder of a pass. */
export const guests = {
  late: { name: 'Tamar Beridze', days: [addDays(morningDay, -4), addDays(morningDay, -1)] },
  otherDay: { name: 'Ngozi Okafor', days: near, half: addDays(morningDay, 1) },
  cancelled: { name: 'Jan Nowak', days: near, decision: 'cancelled' },
  declined: { name: 'Ilse Brandt', days: near, decision: 'declined' },
  replaced: { name: 'Rosa Delgado', days: near, passVersion: 2 },
  noDesk: { name: 'Kofi Mensah', days: near },
  atSea: { name: 'Hina Rahman', days: near },
  inside: { name: 'Amara Diallo', days: near },
  fallen: { name: 'Pedro Alves', days: near },
} as const satisfies Record<string, Planned>

export async function givenAllStates(tx: Tx): Promise<void> {
  await givenDay(tx)
  for (const [id, guest] of Object.entries<Planned>(guests)) {
    const { name, days, decision = 'approved', half, passVersion = 1 } = guest
    await givenContact(tx, { id, nameToShow: name })
    const [firstDay, lastDay] = days
    const halves = half ? [{ date: half, half: 'morning' as const }] : []
    const visit: Partial<Visit> = { id: `visit-${id}`, contactId: id, hostId: 'ana', firstDay, lastDay, halves, decision, passVersion }
    await givenVisit(tx, visit)
  }
}

/** Takes all desks but one away, and that one is taken; or gives them back. */
export async function fillOffice(isFull: boolean): Promise<void> {
  const { inTransaction } = await import('#app/storage/client.server.ts')
  await inTransaction((tx) => tx.desk.updateMany({ where: { id: { not: 'office-1-desk-1' } }, data: { active: !isFull } }))
}
