import { hashToken, newToken } from '#app/lib/token.ts'
import { type Db, type Tx } from '#app/storage/client.server.ts'

/** A fresh one-time link for the first admin, in place of any before it; null once the house has staff. */
export async function makeSetUpLink(tx: Tx, now: Date): Promise<string | null> {
  if ((await tx.staff.count({ take: 1 })) > 0) return null

  const token = newToken()
  await tx.setUpLink.deleteMany({})
  await tx.setUpLink.create({ data: { tokenHash: hashToken(token), createdAt: now } })
  return token
}

/** Whether this token may set the house up: known, unused, and nobody is on the staff yet. */
export async function isSetUpToken(db: Db, token: string): Promise<boolean> {
  const link = await db.setUpLink.findUnique({ where: { tokenHash: hashToken(token) } })
  return link !== null && link.usedAt === null && (await db.staff.count({ take: 1 })) === 0
}
