import { deriveToken } from '#app/config/secret.server.ts'
import { type Result, accept, refuse } from '#app/lib/result.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { houseCookie, openSession } from './session.server.ts'

const linkMinutes = 10

/** The cookie that ties a sign-in link to the browser that asked for it. */
export const browserCookie = () => houseCookie('browser', linkMinutes * 60)

/** `linkId` names the link in the outbox, which holds no secret: `signInToken` makes the token of it again. */
export type SignInLink = Readonly<{ linkId: string; token: string }>

/** What a mail about a sign-in link needs. */
export type SignInEvent = Readonly<{ type: 'sign-in-asked'; staffId: string; linkId: string; to: string }>

export function signInToken(linkId: string): string {
  return deriveToken('sign-in', linkId)
}

/**
 * Makes a single-use link for a staff member; it lives ten minutes and voids the ones before it.
 * `browser` is the asking browser's cookie; null makes a link for any browser (command line only).
 */
export async function makeSignInLink(
  tx: Tx,
  { staffId, browser, now }: { staffId: string; browser: string | null; now: Date },
): Promise<SignInLink> {
  const linkId = newToken()
  const token = signInToken(linkId)
  await tx.signInLink.deleteMany({ where: { staffId, usedAt: null } })
  await tx.signInLink.create({
    data: {
      tokenHash: hashToken(token),
      staffId,
      browserHash: browser === null ? null : hashToken(browser),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkMinutes * 60_000),
    },
  })
  return { linkId, token }
}

/**
 * Somebody typed an address on the sign-in page. If it is a staff member's, a link is made for the asking browser and
 * mailed; the answer is the same either way: the cookie that ties the link to this browser.
 */
export async function askSignIn({ email, to, now }: { email: string; to: string; now: Date }): Promise<string> {
  const browser = newToken()
  await inTransaction(async (tx) => {
    const staff = await tx.staff.findUnique({ where: { email: email.toLowerCase() } })
    if (!staff || staff.disabledAt || (await askedTooOften(tx, staff.id, now))) return
    const { linkId } = await makeSignInLink(tx, { staffId: staff.id, browser, now })
    const event: SignInEvent = { type: 'sign-in-asked', staffId: staff.id, linkId, to }
    await announce(tx, event, { actor: { kind: 'anyone' }, now })
  })
  return browserCookie().serialize(browser)
}

/** A handful of mails in ten minutes is a person in trouble; more is somebody playing. */
async function askedTooOften(tx: Tx, staffId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - linkMinutes * 60_000)
  const asked = await tx.outboxEvent.count({
    where: { type: 'sign-in-asked', createdAt: { gt: since }, payload: { contains: `"staffId":"${staffId}"` } },
  })
  return asked >= 5
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
