import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atRest, checkAccessible, checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse } from './house.ts'
import { press } from './keyboard.ts'
import { givenDay, people } from './reception-house.ts'

const house = useHouse(givenDay)

async function atTheDesk(options = {}): Promise<Page> {
  const page = await house.newPage({ viewport: { width: 1180, height: 820 }, ...options })
  await house.signIn(page, 'desk@example.org')
  await page.goto('/desk')
  return page
}

function listOf(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true })
}

test('somebody is let in with one tap, leaves with one, and both can be taken back', async () => {
  const page = await atTheDesk()
  await checkAccessibleInAll(page)
  await page.getByRole('button', { name: `Check in ${people.maria}` }).click()
  await page.getByText(/is in since/).waitFor()
  await listOf(page, 'On site').getByText(people.maria).waitFor()
  await checkAccessible(page)

  await page.getByRole('button', { name: `Leaves: ${people.maria}` }).click()
  await listOf(page, 'Left').getByText(people.maria).waitFor()
  await page.getByRole('status').getByRole('button', { name: `Undo: ${people.maria}` }).click()
  await page.getByText('Taken back').waitFor()
  await listOf(page, 'On site').getByText(people.maria).waitFor()
  for (const width of [320, 820]) await checkFits(page, width)
  await house.mailTo('ana@example.org', /María José.* is here/)
})

test('by keyboard alone', async () => {
  const page = await atTheDesk()
  await press(page, `Check in ${people.sakura}`)
  await listOf(page, 'On site').getByText(people.sakura).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('is in since')
  await press(page, `Leaves: ${people.sakura}`)
  await listOf(page, 'Left').getByText(people.sakura).waitFor()
})

test('without scripts', async () => {
  const page = await atTheDesk({ javaScriptEnabled: false })
  await page.getByRole('button', { name: `Check in \u2068${people.laila}\u2069` }).click()
  await listOf(page, 'On site').getByText(people.laila).waitFor()
})

test('people are found in any order and script, and by scanning their badge', async () => {
  const page = await atTheDesk()
  const search = page.getByRole('searchbox')
  for (const [typed, name] of [['quispe maria', people.maria], ['nwosu ada', people.adaeze], ['wulan', people.early]] as const) {
    await search.fill(typed)
    await page.keyboard.press('Enter')
    await listOf(page, 'Found').getByText(name).waitFor()
    await atRest(page)
  }
  await checkAccessible(page)
  await search.fill('zzz')
  await page.keyboard.press('Enter')
  await page.getByText('No visit fits “zzz” this week.').waitFor()
  await atRest(page)

  const { badgeToken } = await import('#app/features/visits/pass.server.ts')
  await search.fill(`${house.origin}/badge/${badgeToken({ id: 'visit-early', passVersion: 1 })}`)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/desk?visit=visit-early')
  await listOf(page, 'Found').getByText(people.early).waitFor()
})

test('a walk-in stands on the roll call, and is matched to a visit later', async () => {
  const page = await atTheDesk()
  await page.getByRole('link', { name: 'Walk-in' }).click()
  await page.getByRole('heading', { name: 'Somebody without a visit' }).waitFor()
  await page.getByRole('button', { name: 'Check in' }).click()
  await page.getByText('Fill this in.').last().waitFor()
  await checkAccessibleInAll(page)
  await page.getByLabel('Name to show').fill('Adaeze')
  await page.getByLabel('Whom they came to see').selectOption({ label: 'Ana Lindqvist' })
  await page.getByRole('button', { name: 'Check in' }).click()
  await listOf(page, 'On site').getByText('Adaeze', { exact: true }).waitFor()

  await page.getByRole('link', { name: 'Roll call' }).click()
  await page.getByRole('heading', { name: /in the house/ }).waitFor()
  expect(await page.getByRole('row', { name: /Adaeze/ }).innerText()).toContain('Walk-in')
  await checkAccessibleInAll(page)
  for (const width of [320, 820]) await checkFits(page, width)

  await page.goto('/desk')
  await page.getByRole('link', { name: 'Match Adaeze to a visit' }).click()
  await page.getByRole('button', { name: `This one: ${people.adaeze}` }).waitFor()
  await checkAccessible(page)
  await page.getByRole('button', { name: `This one: ${people.adaeze}` }).click()
  await listOf(page, 'Found').getByText(people.adaeze).waitFor()
  await listOf(page, 'On site').getByText(people.adaeze).waitFor()
})

/** The size of each page of a printed document, in whole millimetres. */
async function printed(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
  return boxes.map(([, width, height]) => `${toMillimetres(width)} × ${toMillimetres(height)}`)
}

function toMillimetres(points = '0'): number {
  return Math.round((Number(points) / 72) * 25.4)
}

test('a badge prints on one label or one A6 card, long names and other scripts whole', async () => {
  const page = await atTheDesk()
  for (const id of ['adaeze', 'laila', 'maria', 'sakura']) {
    for (const [size, paper] of [['label', '62 × 100'], ['a6', '105 × 148']] as const) {
      await page.goto(`/desk/badge/visit-${id}?size=${size}`)
      expect(await printed(page), `${id} ${size}`).toEqual([paper])
      const badge = page.getByRole('article')
      expect(await badge.evaluate((box) => box.scrollHeight - box.clientHeight), `${id} ${size}`).toBeLessThanOrEqual(1)
      expect(await badge.locator('.fy-badge__name').evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1)
    }
  }
  await page.goto('/desk/badge/visit-laila')
  await page.getByText('No photographs').waitFor()
  expect(await page.locator('.fy-badge__name').evaluate((name) => getComputedStyle(name).direction)).toBe('rtl')
  await checkAccessibleInAll(page)
})
