import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { newId } from '#app/lib/id.ts'
import { atRest, openBrowser, patience } from './browser.ts'
import { useHouse, waitFor } from './house.ts'
import { givenDay, people } from './reception-house.ts'

const house = useHouse(givenDay)

/** How long news may take on a machine that is busy; what it took is printed. */
const newsMs = 10_000

let cookie = ''

beforeAll(async () => {
  const link = await house.command('sign-in-link', 'liaison@example.org')
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]).find((each) => each?.startsWith('session=')) ?? ''
})

const open: Page[] = []

async function newPage(): Promise<Page> {
  const page = await house.newPage()
  open.push(page)
  return page
}

/** A page left open would go on listening, and complain when the house stops. */
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close()
})

async function atTheDesk(page: Page): Promise<Page> {
  await house.signIn(page, 'desk@example.org')
  await page.goto('/desk')
  await page.getByText(/^Live, /).waitFor()
  return page
}

function listOf(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

function arrive(origin: string, visitId: string): Promise<Response> {
  const body = new URLSearchParams({ intent: 'arrive', eventId: newId(), guest: 'visit', guestId: visitId })
  return fetch(`${origin}/desk?index`, { method: 'POST', redirect: 'manual', headers: { Cookie: cookie }, body })
}

/** How many milliseconds something takes to come, printed for the report of the run. */
async function timed(what: string, come: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await come()
  const ms = Math.round(performance.now() - begun)
  process.stdout.write(`${what}: ${ms} ms\n`)
  return ms
}

test('an arrival by one desk is on the screen of another, and what is typed there stays', async () => {
  const here = await atTheDesk(await newPage())
  const there = await atTheDesk(await newPage())
  await there.getByRole('searchbox').fill('quis')
  await here.getByRole('button', { name: `Check in ${people.maria}` }).click()
  const ms = await timed('An arrival elsewhere is seen after', () => listOf(there, 'On site').getByText(people.maria).waitFor())
  expect(ms).toBeLessThan(newsMs)
  expect(await there.getByRole('searchbox').inputValue()).toBe('quis')
  expect(await there.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
})

test('an arrival that another process writes is seen as soon', async () => {
  const page = await atTheDesk(await newPage())
  const second = await startSecond()
  try {
    expect((await arrive(second.origin, 'visit-sakura')).status).toBe(303)
    const ms = await timed('An arrival by another process is seen after', () => listOf(page, 'On site').getByText(people.sakura).waitFor())
    expect(ms).toBeLessThan(newsMs)
  } finally {
    await second.end()
  }
})

/** A second process of the house, on the same database. */
async function startSecond() {
  const port = Number(new URL(house.origin).port) + 1
  const origin = `http://localhost:${port}`
  const script = `import(${JSON.stringify(inject('builtProgram'))}).then(({ run }) => run([]))`
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', PORT: String(port), ORIGIN: origin }
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  await waitFor(async () => (await fetch(`${origin}/healthz`).catch(() => null))?.ok || undefined)
  return {
    origin,
    end: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

test('where the stream is refused the page asks by itself', async () => {
  const page = await newPage()
  await page.route('**/desk/live', (route) => route.fulfill({ status: 429 }))
  await house.signIn(page, 'desk@example.org')
  await page.goto('/desk')
  await page.getByText('Every 10 s').waitFor()
  await atRest(page)
  expect((await arrive(house.origin, 'visit-laila')).status).toBe(303)
  await timed('An arrival is seen without a stream after', () => listOf(page, 'On site').getByText(people.laila).waitFor())
})

test('a page that nobody looks at lets the stream go, and is new when somebody does', async () => {
  const page = await atTheDesk(await newPage())
  const hide = (hidden: boolean) =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden ? 'hidden' : 'visible')
  await hide(true)
  expect((await arrive(house.origin, 'visit-adaeze')).status).toBe(303)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  expect(await listOf(page, 'Expected').getByText(people.adaeze).count()).toBe(1)
  await hide(false)
  await listOf(page, 'On site').getByText(people.adaeze).waitFor()
})

let bare: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  bare = await openBrowser()
})
afterAll(() => bare.close())

test('a house that stops ends its streams at once; the page stays, says its age, and is live again when the house is', async () => {
  // Not watched as other pages are: it is meant to complain that nobody answers.
  const page = await (await bare.newContext({ baseURL: house.origin, locale: 'en-US' })).newPage()
  page.setDefaultTimeout(patience)
  await atTheDesk(page)
  const pid = house.pid()
  const ms = await timed('A house with an open stream stops in', async () => {
    process.kill(pid, 'SIGTERM')
    await waitFor(() => Promise.resolve(isRunning(pid) ? undefined : true))
  })
  expect(ms).toBeLessThan(5_000)
  await page.getByText('Every 10 s').waitFor()
  await listOf(page, 'On site').waitFor()
  await house.start()
  expect((await arrive(house.origin, 'visit-early')).status).toBe(303)
  await page.getByText(/^Live, /).waitFor()
  await listOf(page, 'On site').getByText(people.early).waitFor()
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
