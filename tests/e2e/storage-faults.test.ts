import { execFileSync } from 'node:child_process'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { newToken } from '#app/lib/token.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { useHouse, waitFor } from './house.ts'

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'admin', email: 'admin@example.org', roles: ['admin', 'liaison'] })
})

let cookie = ''
let areas = 0

const ask = (path: string, init: RequestInit = {}) =>
  fetch(house.origin + path, { redirect: 'manual', ...init, headers: { Cookie: cookie, ...init.headers } })

async function signIn(): Promise<void> {
  if (cookie) return
  const link = await house.command('sign-in-link', 'admin@example.org')
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]).find((each) => each?.startsWith('session=')) ?? ''
}

/** Writes something: a new area of the office. */
const addArea = (headers: HeadersInit = {}) => {
  const body = new URLSearchParams({ intent: 'add', formToken: newToken(), name: `Area ${++areas}` })
  return ask('/admin/areas', { method: 'POST', body, headers })
}

async function areaCount(): Promise<number> {
  const { db } = await import('#app/storage/client.server.ts')
  return db.area.count()
}

/** From now on no file of the house can grow or change, as on a full disk; `unlimited` gives the room back. */
const limitFiles = (soft: string) => execFileSync('prlimit', ['--pid', String(house.pid()), `--fsize=${soft}:`])

const pages = ['/admin/areas', '/today', '/visit/new', '/guide']

async function expectPagesToOpen(): Promise<void> {
  for (const page of pages) expect((await ask(page)).status, page).toBe(200)
}

/** The words of `/readyz`, as soon as it says this status. */
const readiness = (status: number) =>
  waitFor(async () => {
    const answer = await fetch(`${house.origin}/readyz`)
    return answer.status === status ? answer.text() : undefined
  })

async function expectToWork(): Promise<void> {
  const before = await areaCount()
  expect((await addArea()).status).toBe(303)
  expect(await areaCount()).toBe(before + 1)
  expect(await readiness(200)).toBe('ok\n')
}

/** How long the quickest of three takes, in milliseconds: what waits for the database does so each time. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 3; turn++) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}

const holder = { release: () => {} }
afterEach(() => holder.release())

test.runIf(process.platform === 'linux')('a full disk: words and 503, pages go on, and writing works again after', async () => {
  await signIn()
  await expectToWork()
  const before = await areaCount()
  holder.release = () => limitFiles('unlimited')
  limitFiles('0')

  const answer = await addArea()
  expect(answer.status).toBe(503)
  const text = await answer.text()
  expect(text).toContain('Nothing can be saved right now')
  expect(text).toContain('what you just sent was not saved')
  expect(text).not.toMatch(/\bat .*:\d+:\d+|SQLITE|prisma/i)
  expect(await (await addArea({ 'Accept-Language': 'ar' })).text()).toContain('لا يمكن حفظ شيء الآن')
  await expectPagesToOpen()
  expect(await readiness(503)).toBe('The database takes no writes.\n')
  expect((await fetch(`${house.origin}/healthz`)).status).toBe(200)
  expect(await areaCount()).toBe(before)

  holder.release()
  await expectToWork()
})

test('a database that another program holds: pages go on, a write waits, then says so, and works again after', async () => {
  await signIn()
  const before = await areaCount()
  const other = new Database(house.databaseFile)
  holder.release = () => void other.close()
  other.exec('BEGIN IMMEDIATE')

  const begun = Date.now()
  const waiting = addArea()
  await expectPagesToOpen()
  expect(await quickest(() => ask('/today'))).toBeLessThan(4000)
  expect(await readiness(503)).toBe('The database takes no writes.\n')
  const answer = await waiting
  expect(answer.status).toBe(503)
  expect(Date.now() - begun).toBeGreaterThan(4000)
  expect(await answer.text()).toContain('The house is busy')
  expect(await areaCount()).toBe(before)

  other.exec('ROLLBACK')
  await expectToWork()
})
