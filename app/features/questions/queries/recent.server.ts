import { type Db } from '#app/storage/client.server.ts'

const hour = 3_600_000

/** How many questions came lately: of one address within a day, and of all within an hour. */
export async function countRecent(db: Db, email: string, now: Date): Promise<{ ofAddress: number; ofAll: number }> {
  const since = (ms: number) => ({ createdAt: { gt: new Date(now.getTime() - ms) } })
  const ofAddress = await db.question.count({ where: { email, ...since(24 * hour) } })
  const ofAll = await db.question.count({ where: since(hour) })
  return { ofAddress, ofAll }
}
