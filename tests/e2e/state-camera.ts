import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Page } from 'playwright-core'
import { expect } from 'vitest'
import { checkAccessible, patience } from './browser.ts'

type Words = string | RegExp

/** What stands on the tablet: its message, what one can do, and how one finds a person. */
export type Shown = Readonly<{ name: string; heading: Words; next: Words; person?: Words }>

const folder = path.resolve('test-results/tablet-states')
const bell = 'Call a person'

/**
 * A state of the tablet, tried and taken a picture of, in English and Arabic. Its clock stands still for the pictures, so
 * that no screen clears meanwhile.
 */
export async function takeState(page: Page, { name, heading, next, person = bell }: Shown): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  for (const words of [next, person]) await page.locator('.fy-kiosk').getByText(words).first().waitFor()
  for (const [code, language] of [['en', 'English'], ['ar', 'العربية']] as const) {
    await page.getByRole('button', { name: language }).click()
    await page.locator(`html[data-language=${code}]`).waitFor()
    await stopClock(page)
    await takePicture(page, code, name)
    await page.clock.resume()
    await checkAccessible(page)
    await checkTargets(page, name)
    await checkNoScroll(page, name)
  }
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('html[data-language=en]').waitFor()
}

async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000))
}

/** What somebody sees whose system paints in few colours of its own. */
export async function takeInFewColours(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active', contrast: 'more' })
  await takePicture(page, 'few-colours', name)
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' })
}

async function takePicture(page: Page, kind: string, name: string): Promise<void> {
  mkdirSync(path.join(folder, kind), { recursive: true })
  await page.screenshot({ path: path.join(folder, kind, `${name}.png`) })
}

/** All that one touches is as large as a finger. */
async function checkTargets(page: Page, name: string): Promise<void> {
  const small = await page.evaluate(() => {
    const touched = '.fy-kiosk :is(a, button, label:has(input), input:not(label input, [type=hidden]))'
    const targets = [...document.querySelectorAll<HTMLElement>(touched)]
    return targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect()
      const isShown = width > 0 && getComputedStyle(target).visibility === 'visible'
      return isShown && Math.min(width, height) < 44 ? [`${target.outerHTML.slice(0, 120)}: ${width} × ${height}`] : []
    })
  })
  expect(small, name).toEqual([])
}

async function checkNoScroll(page: Page, name: string): Promise<void> {
  const over = () => page.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)
  await expect.poll(over, { message: name, timeout: patience }).toBeLessThanOrEqual(0)
}
