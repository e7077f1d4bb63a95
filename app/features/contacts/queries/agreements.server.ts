import { type LocalDate } from '#app/lib/calendar-date.ts'
import { type Db } from '#app/storage/client.server.ts'
import { reviewStep } from '../review-rules.ts'

type Due = Readonly<{ now: Date; today: LocalDate }>

/** Whose agreement to stay has reached its day, and with whom something is due now. */
export async function listAgreementsToReview(db: Db, due: Due): Promise<readonly string[]> {
  const rows = await db.contact.findMany({
    where: { reviewOn: { lte: due.today }, agreedToStayAt: { not: null } },
    select: { id: true, agreedToStayAt: true, reviewOn: true, reviewAskedAt: true, reviewRemindedAt: true },
  })
  return rows.filter((row) => reviewStep(row, due) !== null).map(({ id }) => id)
}
