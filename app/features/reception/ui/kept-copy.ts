import { deskCopyCache, wipeDeskCopy } from '#app/lib/desk-copy-cache.ts'
import { type DeskCopy } from '../desk-copy.ts'
import { clockOffset } from '../rules/clock.ts'

const address = '/desk/snapshot'

/** The copy as it lies in the browser, with how far the browser's clock was behind when it came. */
export type KeptCopy = Readonly<{ copy: DeskCopy; offset: number }>

export type Fetched = 'taken' | 'revoked' | 'later'

/** Keeps the house's list of now; wipes the one that is here when the house says that it is not ours. Never throws. */
export async function fetchCopy(withinMs: number): Promise<Fetched> {
  const askedAt = new Date()
  const asking: RequestInit = { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(withinMs) }
  try {
    const answer = await fetch(address, asking)
    return await keep(answer.status, answer.status === 200 ? await answer.json() : null, askedAt)
  } catch {
    return 'later'
  }
}

async function keep(status: number, body: unknown, askedAt: Date): Promise<Fetched> {
  if (status === 401 || status === 403) {
    await wipeDeskCopy()
    return 'revoked'
  }
  if (!isCopy(body)) return 'later'
  const kept: KeptCopy = { copy: body, offset: clockOffset(askedAt, new Date(body.madeAt)) }
  const cache = await caches.open(deskCopyCache)
  await cache.put(address, new Response(JSON.stringify(kept), { headers: { 'Content-Type': 'application/json' } }))
  return 'taken'
}

function isCopy(body: unknown): body is DeskCopy {
  const { version, madeAt, days } = (typeof body === 'object' && body !== null ? body : {}) as Partial<DeskCopy>
  return version === 1 && typeof madeAt === 'string' && !Number.isNaN(Date.parse(madeAt)) && Array.isArray(days)
}

/** What lies here; null where nothing does. */
export async function readCopy(): Promise<KeptCopy | null> {
  const kept = await caches.match(address, { cacheName: deskCopyCache })
  return kept ? ((await kept.json()) as KeptCopy) : null
}
