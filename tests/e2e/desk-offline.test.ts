import { type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { checkAccessible, openBrowser, patience, watchPage } from './browser.ts'
import { useHouse } from './house.ts'
import { givenDay, people } from './reception-house.ts'

const house = useHouse(givenDay)

// Not watched as other pages are: these are meant to complain that nobody answers.
let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const open: BrowserContext[] = []
afterEach(async () => {
  for (const context of open.splice(0)) await context.close()
})

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ baseURL: house.origin, locale: 'en-US', reducedMotion: 'reduce' })
  open.push(context)
  return watchPage(await context.newPage(), house.origin, [])
}

/** At the desk, with all that the time without a network needs. */
async function atTheDesk(email = 'desk@example.org'): Promise<Page> {
  const page = await newPage()
  await house.signIn(page, email)
  await page.goto('/desk')
  await kept(page)
  return page
}

async function kept(page: Page): Promise<void> {
  await page.locator('html[data-shell=kept][data-copy=taken]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

function listOf(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

async function eventsOf(visitId: string): Promise<readonly string[]> {
  const { db } = await import('#app/storage/client.server.ts')
  const rows = await db.receptionEvent.findMany({ where: { visitId }, orderBy: { occurredAt: 'asc' } })
  return rows.map(({ kind }) => kind)
}

/** What lies in the browser of the list, and of what waits. Runs in the browser. */
async function lying(): Promise<{ list: boolean; waiting: number }> {
  const list = (await caches.match('/desk/snapshot', { cacheName: 'desk-copy' })) !== undefined
  const bases = await indexedDB.databases()
  if (!bases.some(({ name }) => name === 'foyer-desk')) return { list, waiting: 0 }
  const waiting = await new Promise<number>((resolve) => {
    const opening = indexedDB.open('foyer-desk')
    opening.onsuccess = () => {
      const { result } = opening
      const asking = result.transaction('outbox').objectStore('outbox').count()
      asking.onsuccess = () => {
        result.close()
        resolve(asking.result)
      }
    }
  })
  return { list, waiting }
}

test('the house is gone in the middle of the work: taps are kept, searches find, and all of it is there once afterwards', async () => {
  const page = await atTheDesk()
  await house.kill()
  await page.getByRole('button', { name: `Check in ${people.maria}` }).click()
  await page.getByText(/is in since/).waitFor()
  await page.getByText(/^Offline( since .*)? · One waiting · list from /).waitFor()
  await listOf(page, 'On site').getByText(people.maria).waitFor()
  await checkAccessible(page)

  await page.reload()
  await listOf(page, 'On site').getByText(people.maria).waitFor()
  await page.getByRole('searchbox').fill('さくら 山本')
  await page.keyboard.press('Enter')
  await listOf(page, 'Found').getByRole('button', { name: `Check in ${people.sakura}` }).click()
  await listOf(page, 'On site').getByText(people.sakura).waitFor()
  await listOf(page, 'On site').getByRole('button', { name: `Leaves: ${people.sakura}` }).click()
  await page.getByRole('status').getByRole('button', { name: `Undo: ${people.sakura}` }).click()
  await page.getByText('Taken back').waitFor()
  await listOf(page, 'On site').getByText(people.sakura).waitFor()

  await page.goto('/desk/walk-in')
  await page.getByLabel('Name to show').fill('Noor al-Huda')
  await page.getByRole('button', { name: 'Check in' }).click()
  await listOf(page, 'On site').getByText('Noor al-Huda').waitFor()

  await house.start()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText(/^Live, /).waitFor()
  await listOf(page, 'On site').getByText(people.sakura).waitFor()
  await listOf(page, 'On site').getByText('Noor al-Huda').waitFor()
  expect(await eventsOf('visit-maria')).toEqual(['arrival'])
  expect((await eventsOf('visit-sakura')).toSorted()).toEqual(['arrival', 'departure', 'undo'])
  expect((await page.evaluate(lying)).waiting).toBe(0)
})

test('the roll call without a network: it opens at once, two wardens mark, and their marks merge', async () => {
  const [mei, lena] = [await atTheDesk(), await atTheDesk('liaison@example.org')]
  await mei.getByRole('button', { name: `Check in ${people.adaeze}` }).click()
  await mei.getByText(/is in since/).waitFor()
  for (const page of [mei, lena]) {
    await page.goto('/desk/roll-call')
    await kept(page)
  }
  await house.kill()
  for (const page of [mei, lena]) {
    const begun = performance.now()
    await page.goto('/desk/roll-call')
    await page.getByRole('heading', { name: /of \d+ seen/ }).waitFor()
    process.stdout.write(`The roll call without a network opens in ${Math.round(performance.now() - begun)} ms\n`)
  }
  await mei.getByRole('button', { name: `Seen: ${people.adaeze}` }).focus()
  await mei.keyboard.press('Enter')
  await mei.getByRole('button', { name: `Undo: ${people.adaeze} was not seen` }).waitFor()
  await lena.getByRole('button', { name: `Seen: ${people.maria}` }).click()
  await lena.getByRole('button', { name: `Undo: ${people.maria} was not seen` }).waitFor()
  await checkAccessible(lena)
  expect((await lena.pdf()).byteLength).toBeGreaterThan(5_000)

  await house.start()
  for (const page of [mei, lena]) await page.evaluate(() => window.dispatchEvent(new Event('online')))
  for (const page of [mei, lena]) {
    for (const name of [people.adaeze, people.maria]) await page.getByRole('button', { name: `Undo: ${name} was not seen` }).waitFor()
    await page.getByText(/roll call since/).waitFor()
  }
})

test('whoever signs out leaves no list behind, and whoever comes next sees only what is theirs', async () => {
  const page = await atTheDesk()
  expect((await page.evaluate(lying)).list).toBe(true)
  await page.getByRole('button', { name: 'Mei Sato' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect((await page.evaluate(lying)).list).toBe(false)

  await house.signIn(page, 'desk@example.org')
  await page.goto('/desk')
  await kept(page)
  await house.signIn(page, 'ana@example.org')
  await house.kill()
  await page.goto('/desk')
  await page.getByText('There is no list in this browser').waitFor()
  expect(await page.getByText(people.maria).count()).toBe(0)
  expect((await page.evaluate(lying)).list).toBe(false)
  await house.start()
})

test('what was tapped outlives the session of whoever tapped it, and goes when somebody of the desk signs in', async () => {
  const page = await atTheDesk()
  await house.kill()
  await page.getByRole('button', { name: `Leaves: ${people.maria}` }).click()
  await page.getByText(/left at/).waitFor()
  await page.context().clearCookies({ name: 'session' })
  await house.start()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText('Your session has ended').waitFor()
  expect(await page.evaluate(lying)).toEqual({ list: false, waiting: 1 })
  expect(await eventsOf('visit-maria')).toEqual(['arrival'])

  await house.signIn(page, 'liaison@example.org')
  await page.goto('/desk')
  await listOf(page, 'Left').getByText(people.maria).waitFor()
  await expect.poll(() => eventsOf('visit-maria'), { timeout: patience }).toEqual(['arrival', 'departure'])
})
