import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openSession } from '#app/access/session.server.ts'
import { settings } from '#app/config/settings.server.ts'
import { addWalkIn } from '#app/features/reception/commands/add-walk-in.server.ts'
import { callPerson } from '#app/features/reception/commands/call-person.server.ts'
import { handleLive } from '#app/server/live-handler.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { anEventId, desk, givenReception, tablet } from './given.ts'

let server: Server
let address = ''

beforeAll(givenReception)

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  server = createServer((request, response) => void handleLive(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/desk/live`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  vi.useRealTimers()
})

async function signedIn(staffId: string): Promise<string> {
  const cookie = await inTransaction((tx) => openSession(tx, staffId, new Date()))
  return cookie.split(';')[0] ?? ''
}

/** A stream of somebody, read message by message; what was said to the end, null when it has ended. */
async function listen(cookie: string) {
  const answer = await fetch(address, { headers: { Cookie: cookie } })
  const { status, headers } = answer
  if (status !== 200 || !answer.body) return { status, headers, next: () => Promise.resolve(null) }
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let kept = ''
  const next = async (): Promise<string | null> => {
    const end = kept.indexOf('\n\n')
    if (end >= 0) {
      const message = kept.slice(0, end)
      kept = kept.slice(end + 2)
      return message
    }
    const { value, done } = await reader.read()
    if (done) return null
    kept += value
    return next()
  }
  return { status, headers, next }
}

/** The number of a stream that was just opened. */
async function firstOf({ next }: Awaited<ReturnType<typeof listen>>): Promise<number> {
  expect(await next()).toMatch(/^retry: \d+$/)
  return Number(/^data: (\d+)$/.exec((await next()) ?? '')?.[1])
}

const walkIn = () =>
  addWalkIn(desk, { eventId: anEventId(), officeId: 'office-1', nameToShow: 'Teo', reason: '', reachAt: '', hostId: null, now: new Date() })

test('a stream says a number, another when something changed at its office, and no word about anybody', async () => {
  const stream = await listen(await signedIn('mei'))
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  expect(stream.headers.get('cache-control')).toContain('no-transform')
  const first = await firstOf(stream)

  expect((await walkIn()).ok).toBe(true)
  vi.advanceTimersByTime(500)
  expect(await stream.next()).toBe(`data: ${first + 1}`)
  await callPerson(tablet, { officeId: 'office-1', visitId: null, reason: 'help', now: new Date() })
  await callPerson({ ...tablet, officeId: 'office-2' }, { officeId: 'office-2', visitId: null, reason: 'help', now: new Date() })
  vi.advanceTimersByTime(500)
  expect(await stream.next()).toBe(`data: ${first + 2}`)
})

test('what another process writes is heard, too', async () => {
  const stream = await listen(await signedIn('mei'))
  const first = await firstOf(stream)
  const other = new Database(settings().databaseFile)
  other.exec(`INSERT INTO "ReceptionEvent" ("id", "officeId", "kind", "deviceTime", "occurredAt", "receivedAt")
    VALUES ('event-of-elsewhere-1', 'office-1', 'arrival', 1, 1, 1)`)
  other.close()
  vi.advanceTimersByTime(500)
  expect(await stream.next()).toBe(`data: ${first + 1}`)
})

test('the line is kept open by a word each 15 seconds, and after ten minutes the page is told to ask again', async () => {
  const stream = await listen(await signedIn('mei'))
  const first = await firstOf(stream)
  vi.advanceTimersByTime(15_000)
  expect(await stream.next()).toBe(`data: ${first}`)
  vi.advanceTimersByTime(600_000)
  const rest: string[] = []
  for (let word = await stream.next(); word !== null; word = await stream.next()) rest.push(word)
  expect(rest.length).toBe(40)
  expect(rest.at(-1)).toBe('event: again\ndata:')
})

test('nobody listens without a session, without the work, or by the tablet’s own key', async () => {
  expect((await listen('')).status).toBe(403)
  expect((await listen(`session=${'A'.repeat(43)}`)).status).toBe(403)
  expect((await listen(`device=${'A'.repeat(43)}; __Host-device=${'A'.repeat(43)}`)).status).toBe(403)
  expect((await listen(await signedIn('ana'))).status).toBe(403)
  for (const staffId of ['lena', 'jonas']) expect((await listen(await signedIn(staffId))).status).toBe(200)
  const cookie = await signedIn('mei')
  expect((await fetch(address, { method: 'POST', headers: { Cookie: cookie } })).status).toBe(405)
})

test('looking does not prolong a session, and a session has three streams at once', async () => {
  const cookie = await signedIn('mei')
  const streams = [await listen(cookie), await listen(cookie), await listen(cookie)]
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
  const refused = await listen(cookie)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect((await listen(await signedIn('lena'))).status).toBe(200)

  vi.advanceTimersByTime(5 * 60_000)
  const { db } = await import('#app/storage/client.server.ts')
  const { createdAt, lastSeenAt } = await db.session.findFirstOrThrow({ where: { staffId: 'mei' } })
  expect(lastSeenAt).toEqual(createdAt)
})

test('the stream ends with the session, or when somebody loses the work or is let go', async () => {
  const changes = [
    ['mei', 'DELETE FROM "Session"'],
    ['lena', 'DELETE FROM "StaffRole"'],
    ['jonas', 'UPDATE "Staff" SET "disabledAt" = 1'],
  ] as const
  for (const [staffId, change] of changes) {
    const where = staffId === 'jonas' ? 'id' : 'staffId'
    const stream = await listen(await signedIn(staffId))
    await firstOf(stream)
    await inTransaction((tx) => tx.$executeRawUnsafe(`${change} WHERE "${where}" = '${staffId}'`))
    vi.advanceTimersByTime(15_000)
    expect(await stream.next(), change).toBeNull()
  }
})
