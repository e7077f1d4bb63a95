import ICAL from 'ical.js'
import ical from 'node-ical'
import { type Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { checkAccessible, checkAccessibleInAll, checkFits, patience } from './browser.ts'
import { useHouse } from './house.ts'
import { press } from './keyboard.ts'
import { seedPlan } from './plan-house.ts'

const house = useHouse(async (tx) => {
  await seedPlan(tx)
  await tx.team.create({ data: { id: 'outreach', slug: 'outreach', name: 'Outreach' } })
  await tx.staff.updateMany({ where: { email: 'ana@example.org' }, data: { teamId: 'outreach' } })
})

/** The secret that the page shows once. */
async function shownAddress(page: Page): Promise<string> {
  const panel = page.getByRole('region', { name: 'Here is the address' })
  await panel.waitFor()
  const address = (await panel.locator('code').first().textContent()) ?? ''
  expect(address).toMatch(/^http:\/\/localhost:\d+\/calendar\/[\w-]{43}\.ics$/)
  const webcal = address.replace('http:', 'webcal:')
  expect(await panel.getByRole('link', { name: 'Open in my calendar' }).getAttribute('href')).toBe(webcal)
  expect(await panel.getByRole('img', { name: /QR code/ }).count()).toBe(1)
  return address
}

const statusOf = async (address: string) => (await fetch(address)).status

test('a team’s calendar by keyboard: made, read, changed, replaced and ended, each asked about first', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/subscriptions')
  await page.getByRole('radio', { name: 'A team’s visits and meetings' }).focus()
  await page.keyboard.press('Space')
  await press(page, 'Make the address')
  const address = await shownAddress(page)
  await checkAccessible(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)
  const answer = await fetch(address, { headers: { 'User-Agent': 'Google-Calendar-Importer' } })
  expect(await answer.text()).toContain('X-WR-CALNAME:Team Outreach')

  const isNoted = async () => (await page.reload(), page.getByText(/Last read by Google Calendar/).count())
  await expect.poll(isNoted, { timeout: patience, interval: 500 }).toBe(1)
  expect(await page.getByText(address).count()).toBe(0)
  await page.getByText('A team’s visits and meetings, First name, in English').waitFor()
  await checkAccessibleInAll(page)

  await page.getByText('Change, replace or end').click()
  const row = page.getByRole('listitem').filter({ hasText: 'Change, replace or end' })
  await checkAccessible(page)
  await row.getByLabel('Name', { exact: true }).fill('')
  await row.getByRole('button', { name: 'Save the changes' }).click()
  await row.getByText('Fill this in').first().waitFor()
  await row.getByLabel('Name', { exact: true }).fill('Our people 🌁')
  await row.getByRole('radio', { name: 'Busy only' }).check()
  await row.getByRole('combobox', { name: 'Language of the entries' }).selectOption('ar')
  await row.getByRole('button', { name: 'Save the changes' }).click()
  await page.getByText('A team’s visits and meetings, Busy only, in \u2068العربية\u2069').waitFor()
  const changed = await (await fetch(address)).text()
  expect(changed).toContain('X-WR-CALNAME:Our people 🌁')
  expect(changed).toContain('PRODID:-//Wikimedia//Foyer//AR')
  expect(changed).toContain('SUMMARY:مشغول')

  await page.goto('/subscriptions')
  await page.getByText('Change, replace or end').click()
  expect(await page.getByRole('button', { name: 'Replace the address' }).isVisible()).toBe(false)
  await page.getByText('Replace the address…').click()
  await page.getByText('The old address stops at once').waitFor()
  await checkAccessible(page)
  await page.getByRole('button', { name: 'Replace the address' }).click()
  const fresh = await shownAddress(page)
  expect([await statusOf(address), await statusOf(fresh)]).toEqual([404, 200])

  await page.goto('/subscriptions')
  await page.getByText('Change, replace or end').click()
  await page.getByText('End the subscription…').click()
  await page.getByRole('button', { name: 'End it' }).click()
  await page.getByText('No subscription yet').waitFor()
  expect(await statusOf(fresh)).toBe(404)
})

test.each([
  ['staff', 'ana@example.org', 'visit'],
  ['team', 'outreach', 'visit'],
  ['office', '', 'visit'],
  ['visit', 'visit', 'visit'],
  ['spaces', '', null],
  ['happenings', '', null],
] as const)('the command line makes an address of the kind %s that two readers take without a warning', async (kind, whose, holds) => {
  const warned = vi.spyOn(console, 'warn')
  const address = await house.command('feed-link', kind, ...(whose ? [whose] : []))
  expect(address.split('\n')).toHaveLength(1)
  const answer = await fetch(address, { redirect: 'error' })
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const text = await answer.text()
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  const others = Object.values(ical.sync.parseICS(text)).filter((item) => item?.type === 'VEVENT')
  expect(others.map((event) => event?.uid).sort()).toEqual(events.map(({ uid }) => uid).sort())
  if (holds) expect(events.map(({ uid }) => uid)).toContain(`${holds}@localhost`)
  expect(warned).not.toHaveBeenCalled()
  expect((await fetch(address, { headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' } })).status).toBe(304)
})

test('an address of a kind, a person or a visit that is none is refused in a sentence', async () => {
  for (const words of [['nothing'], ['staff', 'nobody@example.org'], ['visit', 'none'], ['team', 'none']]) {
    await expect(house.command('feed-link', ...words)).rejects.toThrow(/^(?!.*\n\s+at ).*[.\]]/s)
  }
})

test('the happenings of the city are open to everybody, and say when nothing has changed', async () => {
  const address = await house.command('feed-link', 'happenings')
  const first = await fetch(address)
  expect(await first.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)

  const again = await fetch(address, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } })

  expect(again.status).toBe(304)
})
