import { db } from '#app/storage/client.server.ts'
import { type TrustCheck } from '../model.ts'

/** What the liaison looks at before saying yes. Null when their office has no such visit. */
export async function getApproval(visitId: string, officeId: string) {
  const row = await db.visit.findFirst({
    where: { id: visitId, officeId },
    select: {
      trustCheck: true,
      deskNeeded: true,
      contact: { select: { email: true } },
      accessNeeds: { where: { arrangedAt: null }, select: { need: true } },
      _count: { select: { halves: true, deskBookings: true } },
    },
  })
  return (
    row && {
      trustCheck: row.trustCheck as TrustCheck,
      hasAddress: row.contact.email !== null,
      openNeeds: row.accessNeeds.length,
      /** Half-days that were asked for and have no desk yet. */
      deskless: row.deskNeeded ? Math.max(0, row._count.halves - row._count.deskBookings) : 0,
    }
  )
}
