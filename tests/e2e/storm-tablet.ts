import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, type Page } from 'playwright-core'
import { patience } from './browser.ts'
import { type House } from './house.ts'
import { type Line } from './line.ts'
import { nameOf, openTablet, pair, visitOf } from './tablet-house.ts'

/** What the tablet told somebody: they are in, they are out. */
type Shown = Readonly<{ kind: 'arrival' | 'departure' | 'walk-in'; who: string }>

type HowShown = 'typed' | 'scanned' | 'scanned over'

export type StormTablet = Readonly<{
  name: string
  line: Line
  shown: Shown[]
  /** How often what happened to it. */
  mishaps: Record<'cut off' | 'reloaded' | 'reloaded in the middle' | 'restarted' | 'killed', number>
  page: () => Page
  cut: (isOff: boolean) => Promise<void>
  reload: () => Promise<void>
  restart: (how: 'closed' | 'killed') => Promise<void>
  close: () => Promise<void>
}>

/** A tablet with a browser of its own, whose folder outlives it, on a line of its own; paired and awake. */
export async function stormTablet(house: House, line: Line, name: string): Promise<StormTablet> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-storm-'))
  const mishaps = { 'cut off': 0, reloaded: 0, 'reloaded in the middle': 0, restarted: 0, killed: 0 }
  let isOff = false
  let open: { context: BrowserContext; page: Page } = await openTablet(folder)
  await pair(open.page, { ...house, origin: line.origin }, name)
  const knowsItself = performance.now() + cookiesWrittenMs
  const awake = () => open.page.locator('html[data-tablet=awake]').waitFor()
  return {
    name,
    line,
    shown: [],
    mishaps,
    page: () => open.page,
    cut: async (off) => {
      if (off && !isOff) mishaps['cut off']++
      isOff = off
      await open.context.setOffline(off)
    },
    reload: async () => {
      await open.page.reload()
      await awake()
    },
    restart: async (how) => {
      mishaps[how === 'closed' ? 'restarted' : 'killed']++
      if (how === 'killed') {
        await new Promise((resolve) => setTimeout(resolve, knowsItself - performance.now()))
        await killBrowser(folder, open.context)
      } else await open.context.close()
      open = await openTablet(folder)
      await open.context.setOffline(isOff)
      await open.page.goto(`${line.origin}/kiosk`)
      await awake()
    },
    close: () => open.context.close(),
  }
}

/** Chromium writes its cookies down each half minute; killed before, it has forgotten that it was paired. */
const cookiesWrittenMs = 35_000

/** Ends the browser that works in this folder as a lost battery does. */
async function killBrowser(folder: string, context: BrowserContext): Promise<void> {
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isBrowserOf(folder, name))
  if (!pid) throw new Error('no browser to kill')
  const gone = new Promise((resolve) => context.once('close', resolve))
  process.kill(Number(pid), 'SIGKILL')
  await gone
}

function isBrowserOf(folder: string, pid: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return words.includes(`--user-data-dir=${folder}`) && !words.includes('--type=')
  } catch {
    return false
  }
}

export type Guest = Readonly<{ number: number; code: string; badge: string }>

const heading = (page: Page, text: string) => page.locator('h1', { hasText: new RegExp(`^${text}$`) })

/** Puts away what stands on the screen. */
export async function toWelcome(page: Page): Promise<void> {
  const welcome = page.locator('#code')
  const away = page.locator('form[action="/kiosk/reset"] button[type=submit]').first()
  await page.locator('h1').first().waitFor()
  if (!(await welcome.isVisible())) await away.click()
  await welcome.waitFor()
}

/** A guest shows their code and goes in, until the tablet says that they are. */
export async function comeIn(tablet: StormTablet, guest: Guest, how: HowShown): Promise<void> {
  await show(tablet.page(), guest, how)
  await goIn(tablet, guest)
}

/** The same, and the page is loaded anew while the tablet writes it down: nobody is in twice of it, or not at all. */
export async function comeInInterrupted(tablet: StormTablet, guest: Guest): Promise<void> {
  await show(tablet.page(), guest, 'typed')
  const go = heading(tablet.page(), `Hello, ${nameOf(guest.number)}`)
  await go.waitFor()
  await tablet.page().locator('form[action="/kiosk/hello"] button').click({ noWaitAfter: true })
  tablet.mishaps['reloaded in the middle']++
  await tablet.reload()
  await show(tablet.page(), guest, 'typed')
  await goIn(tablet, guest)
}

async function goIn(tablet: StormTablet, guest: Guest): Promise<void> {
  const page = tablet.page()
  const name = nameOf(guest.number)
  const [hello, leaving] = [heading(page, `Hello, ${name}`), heading(page, `Are you leaving, ${name}\\?`)]
  await hello.or(leaving).waitFor()
  if (await hello.isVisible()) {
    await page.locator('form[action="/kiosk/hello"] button').click()
    const [photo, done] = [page.getByLabel('No photographs'), heading(page, `You are in, ${name}`)]
    await photo.or(done).first().waitFor()
    if (await photo.isVisible()) {
      await photo.check()
      await page.getByRole('button', { name: 'Go in' }).click()
    }
    await done.waitFor()
  }
  tablet.shown.push({ kind: 'arrival', who: visitOf(guest.number) })
}

/** A scanner's keys, at a scanner's pace, which a busy driver of the browser does not keep. Runs in the browser. */
function scan(text: string): void {
  for (const key of [...text, 'Enter']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}

/** Shows a code until the tablet greets somebody: a scanner that stutters is held there again, as people do. */
async function show(page: Page, { number, code, badge }: Guest, how: HowShown): Promise<void> {
  const greeted = page.locator('h1', { hasText: new RegExp(`^(Hello, |Are you leaving, )${nameOf(number)}\\??$`) })
  if (how === 'scanned over') {
    await page.evaluate(scan, badge)
    if (await greeted.waitFor({ timeout: 4_000 }).then(() => true, () => false)) return
  }
  await toWelcome(page)
  if (how === 'typed') await page.locator('#code').fill(code)
  else {
    await page.locator('#code').fill('')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.type(badge)
  }
  await page.keyboard.press('Enter')
  await greeted.waitFor({ timeout: patience }).catch(async () => {
    throw new Error(`Guest ${number} (${how}) was not greeted: ${await page.locator('body').innerText()}`)
  })
}

export async function leave(tablet: StormTablet, guest: Guest): Promise<void> {
  const page = tablet.page()
  await show(page, guest, 'typed')
  await heading(page, `Are you leaving, ${nameOf(guest.number)}\\?`).waitFor()
  await page.locator('form[action="/kiosk/leaving"] button').click()
  await heading(page, `Goodbye, ${nameOf(guest.number)}`).waitFor()
  tablet.shown.push({ kind: 'departure', who: visitOf(guest.number) })
}

export async function walkIn(tablet: StormTablet, name: string): Promise<void> {
  const page = tablet.page()
  await toWelcome(page)
  await page.getByRole('link', { name: 'I have no code' }).click()
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('What brings you here').fill('Rain')
  await page.getByLabel('Phone or mail').fill(`${name.toLowerCase().replaceAll(' ', '-')}@example.org`)
  await page.getByRole('button', { name: 'Go in' }).click()
  await heading(page, 'You are in').waitFor()
  tablet.shown.push({ kind: 'walk-in', who: name })
}

/** All that the browser keeps of the tablet: its storage, what its service worker keeps, and the rest. */
export function keptIn(page: Page): Promise<Kept> {
  return page.evaluate(readAllKept)
}

type Kept = Readonly<{
  stores: Record<string, Record<string, unknown>>
  caches: Record<string, string>
  rest: string
}>

/** Runs in the browser. */
async function readAllKept(): Promise<Kept> {
  const answer = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('unread'))
    })
  const stores: Record<string, Record<string, unknown>> = {}
  for (const { name: baseName } of await indexedDB.databases()) {
    const base = await answer(indexedDB.open(baseName ?? ''))
    for (const name of base.objectStoreNames) {
      const store = base.transaction(name).objectStore(name)
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())])
      stores[`${baseName}/${name}`] = Object.fromEntries(keys.map((key, index) => [JSON.stringify(key), values[index]]))
    }
    base.close()
  }
  const kept: Record<string, string> = {}
  for (const cacheName of await caches.keys()) {
    const cache = await caches.open(cacheName)
    for (const request of await cache.keys()) kept[request.url] = (await (await cache.match(request))?.text()) ?? ''
  }
  const rest = [{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state]
  return { stores, caches: kept, rest: JSON.stringify(rest) }
}
