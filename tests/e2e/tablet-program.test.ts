import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, type Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { holdScripts, patience } from './browser.ts'
import { useHouse, waitFor } from './house.ts'
import { checkIn, codeOf, givenGuests, nameOf, openTablet, outboxOf, pair } from './tablet-house.ts'

const house = useHouse(givenGuests(5))
const open: BrowserContext[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})

async function freshTablet(): Promise<Page> {
  const { context, page } = await openTablet(mkdtempSync(path.join(os.tmpdir(), 'foyer-tablet-')))
  open.push(context)
  return page
}

/** Has the tablet ask the house for news, now. */
async function hearNews(page: Page): Promise<void> {
  const answered = page.waitForResponse('**/kiosk/snapshot')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await answered
  await page.waitForTimeout(500)
}

test('the program can be installed, in the language of the browser', async () => {
  const page = await freshTablet()
  await pair(page, house, 'Lobby')
  const session = await page.context().newCDPSession(page)
  const { url, errors, data = '{}' } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(new URL(url).pathname).toBe('/kiosk/manifest')
  expect(JSON.parse(data)).toMatchObject({ name: 'Foyer at the door', lang: 'en', start_url: '/kiosk', scope: '/kiosk', display: 'standalone' })
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
  const arabic = await page.request.get(`${house.origin}/kiosk/manifest`, { headers: { 'Accept-Language': 'ar' } })
  expect(await arabic.json()).toMatchObject({ lang: 'ar', dir: 'rtl' })
  for (const { src, sizes } of (JSON.parse(data) as { icons: { src: string; sizes: string }[] }).icons) {
    expect(await page.evaluate(sizeOfPicture, src)).toBe(sizes)
  }
  expect(await page.request.get(house.origin).then((answer) => answer.text())).not.toContain('rel="manifest"')
})

/** Runs in the browser. */
async function sizeOfPicture(src: string): Promise<string> {
  const picture = new Image()
  picture.src = src
  await picture.decode()
  return `${picture.naturalWidth}x${picture.naturalHeight}`
}

test('what is typed before the program is awake stays where it was typed', async () => {
  const page = await freshTablet()
  const letGo = await holdScripts(page)
  await page.goto(`${house.origin}/kiosk/pair`, { waitUntil: 'commit' })
  await page.getByLabel('Six digits').fill(await house.command('device-code', 'Slow'))
  await page.getByRole('button', { name: 'Pair' }).click()
  const code = await codeOf(1)
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await page.getByLabel('Your code').pressSequentially(code.slice(0, 5))
  letGo()
  await page.locator('html[data-tablet=awake]').waitFor()
  expect(await page.getByLabel('Your code').inputValue()).toBe(code.slice(0, 5))
  await page.keyboard.type(code.slice(5))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Hello, ${nameOf(1)}` }).waitFor()
})

test('the house hears of the battery and the program, and admins see it', async () => {
  const page = await freshTablet()
  await page.addInitScript(() => Object.assign(navigator, { getBattery: () => Promise.resolve({ level: 0.14 }) }))
  await pair(page, house, 'Side door')
  const { db } = await import('#app/storage/client.server.ts')
  const own = await page.locator('script[data-tablet]').getAttribute('src')
  const device = () => db.device.findFirstOrThrow({ where: { name: 'Side door' } })
  await expect.poll(async () => (await device()).battery, { timeout: patience }).toBe(14)
  const { version } = await device()
  expect(version).toHaveLength(8)
  expect(own).toContain(version)
})

/**
 * The house hands out a newer program: the same under another name, so that the tablet can tell it came. Its lists are old
 * enough for the tablet to ask for another each time.
 */
async function offerNewer(page: Page): Promise<void> {
  const own = (await page.locator('script[data-tablet]').getAttribute('src')) ?? ''
  await page.route('**/kiosk/snapshot', async (route) => {
    const response = await route.fetch()
    const madeAt = new Date(Date.now() - 40_000).toISOString()
    await route.fulfill({ response, json: { ...((await response.json()) as object), madeAt, program: `${own}?newer` } })
  })
  await page.route('**/kiosk', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replaceAll(own, `${own}?newer`) })
  })
}

test('a newer program waits until nobody stands there and nothing is to be sent', async () => {
  const page = await freshTablet()
  await pair(page, house, 'Garage')
  await page.waitForTimeout(31_000)
  let loads = 0
  page.on('load', () => (loads += 1))
  await offerNewer(page)

  await page.getByLabel('Your code').fill('half a co')
  await hearNews(page)
  await page.getByLabel('Your code').fill(await codeOf(2))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Hello, ${nameOf(2)}` }).waitFor()
  await hearNews(page)
  expect(loads).toBe(0)

  await page.route('**/kiosk/sync', (route) => route.fulfill({ status: 503 }))
  await page.goBack()
  await checkIn(page, 2)
  expect(await outboxOf(page)).toHaveLength(1)
  await page.waitForTimeout(2_000)
  expect(loads).toBe(0)

  await page.unroute('**/kiosk/sync')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  expect(await waitFor(() => Promise.resolve(loads > 0 || undefined))).toBe(true)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.locator('html[data-tablet=awake]').waitFor()
  await expect.poll(() => outboxOf(page), { timeout: patience }).toEqual([])
})
