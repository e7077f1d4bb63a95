import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, type Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { patience } from './browser.ts'
import { useHouse } from './house.ts'
import { checkIn, codeOf, givenGuests, nameOf, openTablet, outboxOf, pair, ready, visitOf } from './tablet-house.ts'

const house = useHouse(givenGuests(60))
const open: BrowserContext[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})

async function tabletIn(folder: string): Promise<Page> {
  const { context, page } = await openTablet(folder)
  open.push(context)
  return page
}

async function pairedTablet(name: string): Promise<{ page: Page; folder: string }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-tablet-'))
  const page = await tabletIn(folder)
  await pair(page, house, name)
  return { page, folder }
}

/** The arrivals of these guests on the server, in the tablet's own order. */
async function arrivalsOf(guests: readonly number[]) {
  const { db } = await import('#app/storage/client.server.ts')
  return db.receptionEvent.findMany({
    where: { kind: 'arrival', visitId: { in: guests.map(visitOf) } },
    orderBy: { sequence: 'asc' },
    select: { visitId: true, sequence: true, deviceTime: true, occurredAt: true },
  })
}

async function checkAllArrived(page: Page, guests: readonly number[]): Promise<void> {
  await expect.poll(() => outboxOf(page), { timeout: patience }).toEqual([])
  const arrivals = await arrivalsOf(guests)
  expect(arrivals.map(({ visitId }) => visitId)).toEqual(guests.map(visitOf))
  const times = arrivals.map(({ deviceTime }) => deviceTime.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
}

const numbers = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** From here on the program takes what is typed, and no form leaves the page. */
const awake = (page: Page) => page.locator('html[data-tablet=awake]').waitFor()

async function checkInAll(page: Page, guests: readonly number[]): Promise<void> {
  for (const guest of guests) await checkIn(page, guest)
}

test('a network that goes away for a while: through a reload and a restart nothing is lost, and nothing comes twice', async () => {
  const { page, folder } = await pairedTablet('Lobby')
  await page.context().setOffline(true)
  await checkInAll(page, numbers(1, 12))
  expect(await page.locator('.fy-banner').innerText()).toMatch(/^Offline since .* · 12 waiting · list from /)
  await page.reload()
  await awake(page)
  await checkInAll(page, numbers(13, 16))

  await page.context().close()
  await house.kill()
  const again = await tabletIn(folder)
  await again.goto(`${house.origin}/kiosk`)
  await awake(again)
  await again.getByText('16 waiting').waitFor()
  await checkInAll(again, numbers(17, 20))
  expect(await outboxOf(again)).toHaveLength(20)

  await house.start()
  await again.evaluate(() => window.dispatchEvent(new Event('online')))
  await checkAllArrived(again, numbers(1, 20))
  await expect.poll(() => again.locator('.fy-banner').count(), { timeout: patience }).toBe(0)
})

test('the server is killed while people come: they go on coming, and each is there once', async () => {
  const { page } = await pairedTablet('Garage')
  await checkInAll(page, [21, 22])
  await house.kill()
  await checkInAll(page, [23, 24])
  await house.start()
  await checkInAll(page, [25])
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await checkAllArrived(page, numbers(21, 25))
})

test('answers that are lost, doubled requests and a house that is out of breath change nothing', async () => {
  const { page } = await pairedTablet('Side door')
  let turn = 0
  await page.route('**/kiosk/sync', async (route) => {
    turn += 1
    if (turn % 4 === 1) return route.fulfill({ status: 503 })
    const answer = await route.fetch()
    if (turn % 4 === 2) return route.abort('connectionreset')
    if (turn % 4 === 3) await route.fetch()
    return route.fulfill({ response: answer })
  })
  await checkInAll(page, numbers(26, 33))
  await expect.poll(() => outboxOf(page), { timeout: patience }).toEqual([])
  await checkAllArrived(page, numbers(26, 33))
  expect(turn).toBeGreaterThan(4)
})

test('without a network somebody leaves, somebody comes whom no list has, and a stranger’s code is none', async () => {
  const { page } = await pairedTablet('Back door')
  await checkIn(page, 34)
  await page.context().setOffline(true)
  await page.getByLabel('Your code').fill('https://elsewhere.example.org/free-coffee')
  await page.keyboard.press('Enter')
  await page.getByText('This is not a code of ours').waitFor()

  await page.getByLabel('Your code').fill(await codeOf(34))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Are you leaving, ${nameOf(34)}?` }).waitFor()
  await page.getByRole('button', { name: 'I’m leaving' }).click()
  await page.getByRole('heading', { name: `Goodbye, ${nameOf(34)}` }).waitFor()
  await page.getByRole('button', { name: 'Done', exact: true }).click()

  await page.getByLabel('Your code').fill('ZZZZ-ZZZZ')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Come in today' }).click()
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  await page.getByRole('button', { name: 'Done', exact: true }).click()

  await page.getByRole('link', { name: 'I have no code' }).click()
  await page.getByLabel('Your name').fill('Teo Ångström')
  await page.getByLabel('What brings you here').fill('Lunch')
  await page.getByLabel('Whom you came to see').fill('Ana Lindqvist')
  await page.getByRole('button', { name: 'Go in' }).click()
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  expect(await outboxOf(page)).toHaveLength(3)

  await page.context().setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => outboxOf(page), { timeout: patience }).toEqual([])
  const { db } = await import('#app/storage/client.server.ts')
  const walkIns = await db.walkIn.findMany({ orderBy: { nameToShow: 'asc' }, select: { nameToShow: true, hostId: true } })
  expect(walkIns).toEqual([{ nameToShow: '', hostId: null }, { nameToShow: 'Teo Ångström', hostId: 'ana' }])
  expect(await db.receptionEvent.count({ where: { kind: 'departure', visitId: visitOf(34) } })).toBe(1)
})

test('a tablet that is revoked wipes its list at once, and what nobody took goes when it is paired again', async () => {
  const { page } = await pairedTablet('Old tablet')
  await page.context().setOffline(true)
  await checkIn(page, 35)
  const { inTransaction } = await import('#app/storage/client.server.ts')
  await inTransaction((tx) => tx.device.updateMany({ where: { name: 'Old tablet' }, data: { revokedAt: new Date() } }))
  await page.context().setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('heading', { name: 'This tablet is out of use' }).waitFor()
  expect(await outboxOf(page)).toHaveLength(1)
  expect(await arrivalsOf([35])).toEqual([])

  await page.getByRole('link', { name: 'Pair it' }).click()
  await page.getByLabel('Six digits').fill(await house.command('device-code', 'New tablet'))
  await page.getByRole('button', { name: 'Pair' }).click()
  await ready(page)
  await checkAllArrived(page, [35])
})
