import { type Db } from '#app/storage/client.server.ts'
import { type Guest } from '../model.ts'
import { guestOf } from './door.server.ts'

/** What was just written down, to say it back with the way to undo it. */
export type Told = Readonly<{ eventId: string; kind: string; guest: Guest; name: string; at: Date; undoes: string | null }>

export async function findTold(db: Db, officeId: string, eventId: string): Promise<Told | null> {
  const row = await db.receptionEvent.findUnique({
    where: { id: eventId },
    include: { visit: { select: { contact: { select: { nameToShow: true } } } }, walkIn: { select: { nameToShow: true } } },
  })
  const guest = row && guestOf(row)
  if (!row || !guest || row.officeId !== officeId) return null
  const name = row.visit?.contact.nameToShow ?? row.walkIn?.nameToShow ?? ''
  return { eventId, kind: row.kind, guest, name, at: row.occurredAt, undoes: row.undoesId }
}
