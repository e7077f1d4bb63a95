import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, type Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { patience, sending } from './browser.ts'
import { useHouse } from './house.ts'
import { shiftClock } from './shifted-clock.ts'
import { checkIn, givenGuests, nameOf, openTablet, outboxOf, pair, visitOf } from './tablet-house.ts'

const house = useHouse(givenGuests(3))
const open: BrowserContext[] = []
const hours = 3_600_000
const aMinute = 60_000

afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})

async function pairedTablet(name: string, wrongBy = 0): Promise<Page> {
  const { context, page } = await openTablet(mkdtempSync(path.join(os.tmpdir(), 'foyer-clock-')))
  open.push(context)
  if (wrongBy !== 0) await shiftClock(context, wrongBy)
  await pair(page, house, name)
  return page
}

async function backOnLine(page: Page): Promise<void> {
  await page.context().setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => outboxOf(page), { timeout: patience }).toEqual([])
}

/** Somebody goes in at a tablet; when that was, by the right clock. */
async function timedCheckIn(page: Page, guest: number): Promise<number> {
  const begun = Date.now()
  await checkIn(page, guest)
  return (begun + Date.now()) / 2
}

async function arrivalsOf(guest: number) {
  const { db } = await import('#app/storage/client.server.ts')
  const where = { kind: 'arrival', visitId: visitOf(guest) }
  return db.receptionEvent.findMany({ where, orderBy: { occurredAt: 'asc' }, include: { device: { select: { name: true } } } })
}

test.each([
  ['fast', 1, 26 * hours],
  ['slow', 2, -26 * hours],
])('a clock that is 26 hours %s is told of, and who comes by it came when they did', async (name, guest, wrongBy) => {
  const page = await pairedTablet(`A ${name} clock`, wrongBy)
  await page.locator('.fy-banner', { hasText: 'clock' }).waitFor()
  await page.context().setOffline(true)
  const at = await timedCheckIn(page, guest)
  await backOnLine(page)

  const [arrival, ...more] = await arrivalsOf(guest)
  expect(more).toEqual([])
  expect(Math.abs((arrival?.occurredAt.getTime() ?? 0) - at)).toBeLessThan(aMinute)
  expect(Math.abs((arrival?.deviceTime.getTime() ?? 0) - wrongBy - at)).toBeLessThan(aMinute)
})

test('one visitor at two tablets without a network: one arrival counts, the earlier; the desk sees it and settles it', async () => {
  const fast = await pairedTablet('Garden', 26 * hours)
  const right = await pairedTablet('Street')
  await Promise.all([fast, right].map((page) => page.context().setOffline(true)))
  const first = await timedCheckIn(fast, 3)
  await checkIn(right, 3)
  await backOnLine(right)
  await backOnLine(fast)

  const arrivals = await arrivalsOf(3)
  expect(arrivals.map(({ device }) => device?.name)).toEqual(['Garden', 'Street'])
  expect(Math.abs((arrivals[0]?.occurredAt.getTime() ?? 0) - first)).toBeLessThan(aMinute)

  const desk = await house.newPage()
  await house.signIn(desk, 'desk@example.org')
  await desk.goto('/desk')
  const onSite = desk.getByRole('region', { name: 'On site', exact: true })
  await onSite.getByText(nameOf(3)).first().waitFor()
  expect(await onSite.getByRole('listitem').filter({ hasText: nameOf(3) }).count()).toBe(1)
  const conflict = desk.getByText(`${nameOf(3)} came in twice`)
  expect(await conflict.innerText()).toMatch(/came in twice: .* \(Garden\) and .* \(Street\)/)
  await sending(desk, () => desk.getByRole('button', { name: 'That’s right' }).click())
  await expect.poll(() => conflict.count(), { timeout: patience }).toBe(0)
  expect(await onSite.getByRole('listitem').filter({ hasText: nameOf(3) }).count()).toBe(1)
  expect(await arrivalsOf(3)).toHaveLength(2)
  await desk.context().close()
})
