import { type Result, accept, refuse } from '#app/lib/result.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { houseCookie, openSession } from './session.server.ts'

const linkMinutes = 10

/** The cookie that ties a sign-in link to the browser that asked for it. */
export const browserCookie = () => houseCookie('browser', linkMinutes * 60)

export type SignInLink = Readonly<{ token: string; expiresAt: Date }>

/**
 * Makes a single-use link for a staff member; it lives ten minutes and voids the ones before it.
 * `browser` is the asking browser's cookie; null makes a link for any browser (command line only).
 */
export async function makeSignInLink(
  tx: Tx,
  { staffId, browser, now }: { staffId: string; browser: string | null; now: Date },
): Promise<SignInLink> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + linkMinutes * 60_000)
  await tx.signInLink.deleteMany({ where: { staffId, usedAt: null } })
  await tx.signInLink.create({
    data: {
      tokenHash: hashToken(token),
      staffId,
      browserHash: browser === null ? null : hashToken(browser),
      createdAt: now,
      expiresAt,
    },
  })
  return { token, expiresAt }
}

export type SignInRefusal = 'link-unknown' | 'link-used' | 'link-old' | 'link-other-browser'

/** Uses a link once and opens a session. Of two who try at the same time, one gets in. */
export function redeemSignInLink(
  { token, browser, now }: { token: string; browser: string | null; now: Date },
): Promise<Result<{ cookie: string; staffId: string }, SignInRefusal>> {
  return inTransaction(async (tx) => {
    const tokenHash = hashToken(token)
    const link = await tx.signInLink.findUnique({ where: { tokenHash }, include: { staff: true } })
    if (!link || link.staff.disabledAt) return refuse('link-unknown')
    if (link.usedAt) return refuse('link-used')
    if (link.expiresAt <= now) return refuse('link-old')
    if (link.browserHash && (browser === null || hashToken(browser) !== link.browserHash)) return refuse('link-other-browser')

    const { staffId } = link
    await tx.signInLink.update({ where: { tokenHash }, data: { usedAt: now } })
    const cookie = await openSession(tx, staffId, now)
    const actor = { kind: 'staff', staffId, officeId: link.staff.officeId, roles: [] } as const
    await recordAudit(tx, actor, { action: 'sign-in', subject: { kind: 'staff', id: staffId } }, now)
    return accept({ cookie, staffId })
  })
}
