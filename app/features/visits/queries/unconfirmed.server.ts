import { type Db } from '#app/storage/client.server.ts'
import { type Unconfirmed } from '../rules/request.ts'

const hour = 3_600_000

/** The requests whose address nobody has confirmed: of one address within a day, and of all within an hour. */
export async function countUnconfirmed(db: Db, email: string, now: Date): Promise<Unconfirmed> {
  const waiting = (since: number) => ({ emailConfirmedAt: null, createdAt: { gt: new Date(now.getTime() - since) } })
  const ofAddress = await db.visit.count({ where: { ...waiting(24 * hour), contact: { email } } })
  const ofAll = await db.visit.count({ where: waiting(hour) })
  return { ofAddress, ofAll }
}
