import { execFileSync } from 'node:child_process'
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

const addArea = (name: string) =>
  fetch(`${house.origin}/admin/areas`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookie },
    body: new URLSearchParams({ intent: 'add', formToken: newToken(), name }),
  })

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

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
  const slow = addArea('The last one')
  await pause(500)
  process.kill(pid, 'SIGTERM')
  await pause(500)
  await expect(fetch(`${house.origin}/healthz`)).rejects.toThrow()
  expect(isRunning(pid)).toBe(true)
  release()

  expect((await slow).status).toBe(303)
  const begun = Date.now()
  expect(await isGone(pid)).toBe(true)
  expect(Date.now() - begun).toBeLessThan(6000)
  const { db } = await import('#app/storage/client.server.ts')
  expect(await db.area.count({ where: { name: 'The last one' } })).toBe(1)
})

test('a second signal ends it at once, and nothing half is left', async () => {
  const pid = house.pid()
  const release = holdDatabase()
  const slow = addArea('Never').then(({ status }) => status, () => 'cut off')
  await pause(500)
  process.kill(pid, 'SIGTERM')
  await pause(200)
  expect(isRunning(pid)).toBe(true)
  process.kill(pid, 'SIGINT')
  expect(await isGone(pid)).toBe(true)
  release()

  expect(await slow).toBe('cut off')
  const { db } = await import('#app/storage/client.server.ts')
  expect(await db.area.count({ where: { name: 'Never' } })).toBe(0)
})
