import { existsSync } from 'node:fs'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { addDays } from '#app/lib/calendar-date.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { morningDay } from '#tests/factories/morning.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { patience } from './browser.ts'
import { type House } from './house.ts'
import { givenDay } from './reception-house.ts'

const screen = { width: 1180, height: 820 }

/** The day of the front desk, and as many guests more, who have nothing to agree to. */
export function givenGuests(count: number) {
  return async (tx: Tx): Promise<void> => {
    await givenDay(tx)
    await tx.agreement.updateMany({ data: { retiredAt: new Date() } })
    for (let guest = 1; guest <= count; guest++) {
      const [id, contactId] = [visitOf(guest), `guest-${guest}`]
      await givenContact(tx, { id: contactId, nameToShow: nameOf(guest) })
      await givenVisit(tx, { id, contactId, hostId: 'ana', firstDay: morningDay, lastDay: addDays(morningDay, 1), halves: [], decision: 'approved' })
    }
  }
}

export const visitOf = (guest: number) => `visit-guest-${guest}`
export const nameOf = (guest: number) => `Guest ${guest}`

export async function codeOf(guest: number): Promise<string> {
  const { passCode } = await import('#app/features/visits/pass.server.ts')
  return passCode({ id: visitOf(guest), passVersion: 1 })
}

type Tablet = Readonly<{ context: BrowserContext; page: Page }>

/** A browser with a folder of its own, which a restart does not empty. */
export async function openTablet(folder: string, flags: readonly string[] = []): Promise<Tablet> {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = places.find((place) => place && existsSync(place))
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...flags]
  const context = await chromium.launchPersistentContext(folder, {
    args,
    viewport: screen,
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...(executablePath && { executablePath }),
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(patience)
  return { context, page }
}

/** Pairs a tablet and waits until it has all that it needs for the time without a network. */
export async function pair(page: Page, house: House, name: string): Promise<void> {
  await page.goto(`${house.origin}/kiosk/pair`)
  await page.getByLabel('Six digits').fill(await house.command('device-code', name))
  await page.getByRole('button', { name: 'Pair' }).click()
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await ready(page)
}

export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-tablet=awake]').waitFor()
  await page.locator('html[data-kept]').waitFor()
  await page.waitForFunction(hasList)
}

/** Whether the list of visitors lies in the tablet. Runs in the browser. */
function hasList(): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('foyer-tablet')
    opening.onsuccess = () => {
      const asking = opening.result.transaction('facts').objectStore('facts').get('snapshot')
      asking.onsuccess = () => {
        opening.result.close()
        resolve(Boolean(asking.result))
      }
    }
  })
}

/** What waits in the tablet, as it lies there. */
export function outboxOf(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open('foyer-tablet')
        opening.onsuccess = () => {
          const asking = opening.result.transaction('outbox').objectStore('outbox').getAll()
          asking.onsuccess = () => {
            opening.result.close()
            resolve(asking.result as unknown[])
          }
        }
      }),
  )
}

/** A guest types the code and goes in, to the last screen, and makes room for the next. */
export async function checkIn(page: Page, guest: number): Promise<void> {
  await page.getByLabel('Your code').fill(await codeOf(guest))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'That is me, go in' }).click()
  const photo = page.getByLabel('No photographs')
  const done = page.getByRole('heading', { name: `You are in, ${nameOf(guest)}`, exact: true })
  await photo.or(done).first().waitFor()
  if (await photo.isVisible()) {
    await photo.check()
    await page.getByRole('button', { name: 'Go in' }).click()
  }
  await done.waitFor()
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
}
