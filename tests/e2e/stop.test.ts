import { execFileSync } from 'node:child_process'
import http from 'node:http'
import Database from 'better-sqlite3'
import { beforeEach, expect, test } from 'vitest'
import { newToken } from '#app/lib/token.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { useHouse, waitFor } from './house.ts'

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'admin', email: 'admin@example.org', roles: ['admin'] })
})

let cookie = ''

beforeEach(async () => {
  if (!isRunning(house.pid())) await house.start()
  const link = await house.command('sign-in-link', 'admin@example.org')
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]).find((each) => each?.startsWith('session=')) ?? ''
})

const agent = new http.Agent({ keepAlive: true })

/** Resolves when the house has taken the request; `answered` then to the status, or to null when it was cut off. */
function addArea(name: string): Promise<{ answered: Promise<number | null> }> {
  const body = new URLSearchParams({ intent: 'add', formToken: newToken(), name }).toString()
  const headers = {
    Cookie: cookie,
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    Expect: '100-continue',
  }
  return new Promise((resolve, reject) => {
    const request = http.request(`${house.origin}/admin/areas`, { method: 'POST', headers, agent })
    const answered = new Promise<number | null>((tell) => {
      request.on('response', (response) => tell(response.resume().statusCode ?? null))
      request.on('error', () => tell(null))
    })
    request.on('error', reject)
    request.on('continue', () => {
      request.end(body)
      resolve({ answered })
    })
    request.flushHeaders()
  })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether the house has come to take no new request: it was told to stop, and heard it. */
async function isClosed(): Promise<boolean> {
  const knock = () => fetch(`${house.origin}/healthz`)
  return (await waitFor(() => knock().then(() => undefined, () => true))) ?? false
}

async function isGone(pid: number): Promise<boolean> {
  return (await waitFor(() => Promise.resolve(!isRunning(pid) || undefined))) ?? false
}

/** Keeps the database for itself, so that an answer takes as long as the test wants. */
function holdDatabase(): () => void {
  const other = new Database(house.databaseFile)
  other.exec('BEGIN IMMEDIATE')
  return () => other.close()
}

test('told to stop, the house finishes the answer under way, takes no new request and leaves nothing behind', async () => {
  const pid = house.pid()
  const children = execFileSync('ps', ['-A', '-o', 'ppid='], { encoding: 'utf8' }).split('\n')
  expect(children.map(Number)).not.toContain(pid)
  const release = holdDatabase()
  const { answered } = await addArea('The last one')
  process.kill(pid, 'SIGTERM')
  expect(await isClosed()).toBe(true)
  expect(isRunning(pid)).toBe(true)
  const begun = performance.now()
  release()

  expect(await answered).toBe(303)
  expect(await isGone(pid)).toBe(true)
  expect(performance.now() - begun).toBeLessThan(8000)
  const { db } = await import('#app/storage/client.server.ts')
  expect(await db.area.count({ where: { name: 'The last one' } })).toBe(1)
})

test('a second signal ends it at once, and nothing half is left', async () => {
  const pid = house.pid()
  const release = holdDatabase()
  const { answered } = await addArea('Never')
  process.kill(pid, 'SIGTERM')
  expect(await isClosed()).toBe(true)
  expect(isRunning(pid)).toBe(true)
  process.kill(pid, 'SIGINT')
  expect(await isGone(pid)).toBe(true)
  release()

  expect(await answered).toBeNull()
  const { db } = await import('#app/storage/client.server.ts')
  expect(await db.area.count({ where: { name: 'Never' } })).toBe(0)
})
