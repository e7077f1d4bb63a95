import { createCookie } from '@remix-run/node'
import { logFault } from '#app/config/log.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { hashToken, newToken } from '#app/lib/token.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { prepared } from '#app/storage/prepared.server.ts'
import { type StaffActor, type StaffRole } from './policy.ts'

const idleMs = 12 * 3600_000
const absoluteMs = 14 * 24 * 3600_000
/** The cookie outlives the session: who sends a form too late is known by it, and loses nothing. */
const cookieSeconds = absoluteMs / 1000 + 24 * 3600
/** As long as a browser may keep the list of the desk. */
const seatSeconds = 48 * 3600
/** How far lastSeenAt may lag behind, so that reading pages seldom writes. */
const touchEveryMs = 10 * 60_000

/** Session and browser cookies carry the host prefix where the house is reached by https. */
export function houseCookie(name: string, maxAgeSeconds: number) {
  const secure = settings().origin.startsWith('https:')
  return createCookie(secure ? `__Host-${name}` : name, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'lax',
    maxAge: maxAgeSeconds,
    encode: (value: string) => value,
    decode: (value: string) => value,
  })
}

const cookie = () => houseCookie('session', cookieSeconds)

/** Opens a session under a new id and answers the cookie for it. */
export async function openSession(tx: Tx, staffId: string, now: Date): Promise<string> {
  const token = newToken()
  await tx.session.create({
    data: {
      id: hashToken(token),
      staffId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteMs),
    },
  })
  return cookie().serialize(token)
}

/** The same where nothing else is written: for the first admin, who has just set the house up. */
export function openFirstSession(staffId: string, now: Date): Promise<string> {
  return inTransaction((tx) => openSession(tx, staffId, now))
}

/** Ends the session that a request carries and answers the cookie that forgets it. */
export async function endSession(request: Request): Promise<string> {
  const token = await readToken(request)
  if (token) await inTransaction((tx) => tx.session.deleteMany({ where: { id: hashToken(token) } }))
  return cookie().serialize('', { maxAge: 0 })
}

type SessionRow = Readonly<{
  staffId: string
  name: string
  locale: string
  officeId: string
  lastSeenAt: number
  expiresAt: number
  roles: string | null
}>

export type SignedIn = Readonly<{ actor: StaffActor; name: string; locale: string }>

const sessionById = `
  SELECT s."staffId", p."name", p."locale", p."officeId", s."lastSeenAt", s."expiresAt",
    (SELECT group_concat(r."role") FROM "StaffRole" r WHERE r."staffId" = s."staffId") AS "roles"
  FROM "Session" s JOIN "Staff" p ON p."id" = s."staffId"
  WHERE s."id" = ? AND p."disabledAt" IS NULL`

/** Who is signed in by this request's cookie; null when nobody is, or no longer. */
export async function findSession(request: Request, now: Date): Promise<SignedIn | null> {
  const id = await sessionIdOf(request)
  const row = id === null ? null : openRow(id, now)
  if (!id || !row) return null
  if (now.getTime() - row.lastSeenAt > touchEveryMs) touch(id, now)
  return toSignedIn(row)
}

/**
 * A mark of the session that scripts of our pages may read and that opens nothing: what a browser keeps for the time
 * without a network belongs to whoever has it. It ends with the session, and where another begins.
 */
export function seatOf(sessionId: string): string {
  return hashToken(`seat ${sessionId}`).slice(0, 24)
}

/** The cookie that holds it, for pages to compare. */
export function takeSeat(sessionId: string): string {
  return seatCookie(seatOf(sessionId), seatSeconds)
}

export function leaveSeat(): string {
  return seatCookie('', 0)
}

function seatCookie(value: string, seconds: number): string {
  const secure = settings().origin.startsWith('https:') ? '; Secure' : ''
  return `seat=${value}; Max-Age=${seconds}; Path=/; SameSite=Lax${secure}`
}

/** The id under which the session of a request would be kept; null where it carries none. */
export async function sessionIdOf(request: Request): Promise<string | null> {
  const token = await readToken(request)
  return token && hashToken(token)
}

/** Whose session this is; null when it is over. Looking does not prolong it. */
export function readSession(id: string, now: Date): SignedIn | null {
  const row = openRow(id, now)
  return row && toSignedIn(row)
}

function openRow(id: string, now: Date): SessionRow | null {
  const row = prepared<SessionRow>(sessionById).get(id)
  return row && !isOver(row, now) ? row : null
}

function toSignedIn({ staffId, officeId, roles, name, locale }: SessionRow): SignedIn {
  return {
    actor: { kind: 'staff', staffId, officeId, roles: (roles?.split(',') ?? []) as StaffRole[] },
    name,
    locale,
  }
}

/** Whose session this request carries, be it over or not; null for a stranger, and for who may not come in any more. */
export async function findFormerStaff(request: Request): Promise<string | null> {
  const token = await readToken(request)
  return (token && prepared<SessionRow>(sessionById).get(hashToken(token))?.staffId) || null
}

function isOver(row: SessionRow, now: Date): boolean {
  return row.expiresAt <= now.getTime() || now.getTime() - row.lastSeenAt > idleMs
}

/** Nobody waits for it: a page can be read while nothing can be written. */
function touch(id: string, now: Date): void {
  inTransaction((tx) => tx.session.updateMany({ where: { id }, data: { lastSeenAt: now } })).catch((error: unknown) =>
    logFault(error, 'session'),
  )
}

async function readToken(request: Request): Promise<string | null> {
  const value: unknown = await cookie().parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value.length === 43 ? value : null
}
