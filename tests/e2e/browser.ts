import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import { expect, vi } from 'vitest'

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** How long a page may take to say what it has to say on a machine that is busy, in milliseconds. */
export const patience = 60_000

export function openBrowser(moreFlags: readonly string[] = []): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place))
  if (!executablePath) throw new Error('There is no Chromium: install it, or name it in CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: [...flags, ...moreFlags] })
}

/** Notes what a page should never do: ask another host, throw, or complain in its console. */
export function watchPage(page: Page, origin: string, faults: string[]): Page {
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) faults.push(`asked ${url.origin}`)
  })
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`))
  page.on('console', (message) => {
    const refused = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text())
    if (message.type() === 'error' && !refused) faults.push(`said ${message.text()}`)
  })
  page.setDefaultTimeout(patience)
  return openingAtRest(page)
}

/** An address is opened when the page before it is at rest, and counts as open when the page that came is. */
function openingAtRest(page: Page): Page {
  const goto = page.goto.bind(page)
  const reload = page.reload.bind(page)
  const restBoth = async <Answer>(open: () => Promise<Answer>) => {
    await atRest(page)
    const answer = await open()
    await atRest(page)
    return answer
  }
  return Object.assign(page, {
    goto: (...words: Parameters<Page['goto']>) => restBoth(() => goto(...words)),
    reload: (...words: Parameters<Page['reload']>) => restBoth(() => reload(...words)),
  })
}

/** Waits until the page has come whole, its scripts are awake, and nothing it asked of the house is under way. */
export async function atRest(page: Page): Promise<void> {
  const look = async () => {
    const unrest = await page.evaluate(findUnrest).catch(() => 'is on its way to another page')
    if (unrest) throw new Error(`${page.url()} still ${unrest}`)
  }
  await vi.waitFor(look, { timeout: patience, interval: 20 })
}

type Router = Readonly<{
  state: Readonly<{ navigation: Working; revalidation: string; fetchers: ReadonlyMap<string, Working> }>
}>
type Working = Readonly<{ state: string }>

/** What keeps the page from being at rest. Runs in the browser. */
function findUnrest(): string {
  if (document.readyState !== 'complete') return 'comes in'
  const isRun = !matchMedia('(scripting: none)').matches
  if (isRun && document.querySelector('script[data-tablet]') && !document.documentElement.dataset.tablet) return 'wakes up'
  const isAway = document.querySelector('script[data-desk]') && location.pathname !== '/desk/offline'
  if (isRun && isAway && !document.documentElement.dataset.desk) return 'wakes up'
  const { __remixContext, __remixRouter } = window as { __remixContext?: unknown; __remixRouter?: Router }
  if (!__remixContext) return ''
  const isAwake = Object.keys(document.body).some((key) => key.startsWith('__reactProps$'))
  if (!isAwake || !__remixRouter) return 'wakes up'
  const { navigation, revalidation, fetchers } = __remixRouter.state
  const states = [navigation.state, revalidation, ...[...fetchers.values()].map(({ state }) => state)]
  return states.some((state) => state !== 'idle') ? 'asks the house' : ''
}

/**
 * Does what sends a form, by a click or a key, and waits until the house has answered it and the page is at rest,
 * whether the scripts of the page sent it or the browser itself.
 */
export async function sending(page: Page, act: () => Promise<void>): Promise<void> {
  await atRest(page)
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  const landed = page.waitForEvent('load').catch(() => null)
  await act()
  if ((await answered).request().isNavigationRequest()) await landed
  await atRest(page)
}

/** Keeps the scripts of pages back, as a slow line does, until what it answers is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  const hold = { end: () => {} }
  const held = new Promise<void>((resolve) => (hold.end = resolve))
  await page.route('**/assets/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return hold.end
}

/**
 * No violation of WCAG 2.2 AA that axe can find, as the page stands. Seen from its top: what lies half under the bar that
 * stays counts as too small to touch.
 */
export async function checkAccessible(page: Page): Promise<void> {
  await atRest(page)
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const said = violations.map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.html).join(' | ').slice(0, 400)}`)
  expect(said, `axe on ${new URL(page.url()).pathname}`).toEqual([])
}

/** The page that is open, in English and Arabic, light and dark; ends on the page as it was. */
export async function checkAccessibleInAll(page: Page): Promise<void> {
  const address = page.url()
  for (const language of ['en', 'ar']) {
    const url = new URL(address)
    url.searchParams.set('uselang', language)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(url.toString())
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
      await checkAccessible(page)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(address)
}

/** The same on a tablet, where the screen that stands turns to another language by itself. */
export async function checkTabletInAll(page: Page): Promise<void> {
  for (const [code, name] of [['ar', 'العربية'], ['en', 'English']] as const) {
    await page.getByRole('button', { name }).click()
    await page.locator(`html[data-language=${code}]`).waitFor()
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await checkAccessible(page)
    }
  }
}

/** No sideways scrolling at this width, once the page has laid itself out anew; says which boxes stick out. */
export async function checkFits(page: Page, width: number): Promise<void> {
  await atRest(page)
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 800 })
  const where = `${new URL(page.url()).pathname} at ${width} px`
  await expect.poll(() => page.evaluate(findOverflow), { message: where, timeout: patience }).toEqual([])
  if (before) await page.setViewportSize(before)
}

/** The innermost boxes that make the page scroll sideways, with how far they stick out. Runs in the browser. */
function findOverflow(): string[] {
  const room = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= room) return []
  const boxes = [...document.body.querySelectorAll('*')].map((element) => {
    const { left, right } = element.getBoundingClientRect()
    return { element, over: Math.round(Math.max(right - room, -left)) }
  })
  const out = boxes.filter(({ over }) => over > 0).slice(-8)
  const names = out.map(({ element, over }) => `${element.tagName}.${element.getAttribute('class') ?? ''} +${over}`)
  return ['the page', ...names]
}
