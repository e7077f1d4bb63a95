import { type Db } from '#app/storage/client.server.ts'
import { type Guest } from '../model.ts'
import { guestOf } from '../rules/door.ts'

/** What was just written down, to say it back with the way to undo it. */
export type Told = Readonly<{ eventId: string; kind: string; guest: Guest; name: string; at: Date }>

const named = { select: { nameToShow: true } } as const

export async function findTold(db: Db, officeId: string, eventId: string): Promise<Told | null> {
  const row = await db.receptionEvent.findUnique({
    where: { id: eventId },
    include: { visit: { select: { contact: named } }, walkIn: named },
  })
  const guest = row && guestOf(row)
  if (!guest || row.officeId !== officeId) return null
  const { nameToShow = '' } = row.visit?.contact ?? row.walkIn ?? {}
  return { eventId, kind: row.kind, guest, name: nameToShow, at: row.occurredAt }
}
