import { hashToken, newToken } from '#app/lib/token.ts'
import { db, type Tx } from '#app/storage/client.server.ts'

/** A fresh one-time link for the first admin, in place of any before it; null once the house has staff. */
export async function makeSetUpLink(tx: Tx, now: Date): Promise<string | null> {
  if ((await tx.staff.count({ take: 1 })) > 0) return null

  const token = newToken()
  await tx.setUpLink.deleteMany({})
  await tx.setUpLink.create({ data: { tokenHash: hashToken(token), createdAt: now } })
  return token
}

/** The link of this token while it may set the house up: known, unused, and nobody is on the staff yet. */
export async function findSetUpLink(token: string): Promise<{ createdAt: Date } | null> {
  const link = await db.setUpLink.findUnique({ where: { tokenHash: hashToken(token) } })
  const isOpen = link !== null && link.usedAt === null && (await db.staff.count({ take: 1 })) === 0
  return isOpen ? { createdAt: link.createdAt } : null
}
