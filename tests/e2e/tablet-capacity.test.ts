import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import { newId } from '#app/lib/id.ts'
import { patience } from './browser.ts'
import { useHouse } from './house.ts'
import { setClockShift, shiftClock } from './shifted-clock.ts'
import { checkIn, codeOf, givenGuests, openTablet, outboxOf, pair, visitOf } from './tablet-house.ts'

const guests = 120
const house = useHouse(givenGuests(guests))
const all = 10_000
const days = 30
const dayMs = 86_400_000
const openMs = 8 * 3_600_000
/** How far the clock of the tablet has gone when the network is back: after the last of those days. */
const awayMs = (days - 1) * dayMs + openMs + 60_000

const say = (text: string) => process.stdout.write(`thirty days: ${text}\n`)
const numbers = Array.from({ length: guests }, (_, index) => index + 1)

let context: BrowserContext
let page: Page
/** The tablet's own storage, as it is in its program, for what comes too often to be typed. */
let storeProgram = ''

beforeAll(async () => {
  storeProgram = await bundle('app/features/reception/tablet/shell/store.ts')
  ;({ context, page } = await openTablet(mkdtempSync(path.join(os.tmpdir(), 'foyer-days-'))))
  await shiftClock(context, 0)
  await pair(page, house, 'Alone')
})

afterAll(async () => {
  await context.close()
})

async function bundle(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'tabletStore' }
  const made = await build({ configFile: false, logLevel: 'warn', build: { write: false, lib } })
  const [result] = [made].flat()
  const [chunk] = result && 'output' in result ? result.output : []
  if (!chunk) throw new Error(`Nothing came of ${entry}.`)
  return `${chunk.code}; globalThis.tabletStore = tabletStore`
}

type Kept = Readonly<{ ids: readonly string[]; ms: readonly number[] }>

/** Keeps what happened on one day, spread over its hours, and says how long each took. */
async function keepDay(day: number, happenings: readonly object[]): Promise<Kept> {
  await page.evaluate(storeProgram)
  return page.evaluate(keepAll, { happenings, from: Date.now() + day * dayMs, openMs })
}

type Day = { happenings: readonly object[]; from: number; openMs: number }
type StoreProgram = { openStore: () => Promise<{ keep: (what: object, now: Date) => Promise<{ id: string }> }> }

/** Runs in the browser. */
async function keepAll({ happenings, from, openMs }: Day): Promise<Kept> {
  const store = await (globalThis as unknown as { tabletStore: StoreProgram }).tabletStore.openStore()
  const [ids, ms]: [string[], number[]] = [[], []]
  for (const [index, happening] of happenings.entries()) {
    const begun = performance.now()
    const { id } = await store.keep(happening, new Date(from + (index * openMs) / happenings.length))
    ms.push(performance.now() - begun)
    ids.push(id)
  }
  return { ids, ms }
}

/** Somebody comes, somebody leaves, each thirtieth is expected by nobody; known by the list, later by what they show. */
function happeningsOf(count: number, hasList: boolean, codes: readonly string[]): object[] {
  return Array.from({ length: count }, (_, index) => {
    if (index % 30 === 29) return { kind: 'walk-in', nameToShow: `Walker ${index}`, reason: 'Rain', reachAt: '', host: 'Ana' }
    const guest = Math.floor(index / 2) % guests
    const who = hasList ? { visitId: visitOf(guest + 1) } : { pass: codes[guest] }
    return { kind: index % 2 === 0 ? 'arrival' : 'departure', ...who }
  })
}

/** The list that the tablet keeps; null once it is wiped. */
async function hasList(): Promise<boolean> {
  const list = await page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const opening = indexedDB.open('foyer-tablet')
        opening.onsuccess = () => {
          const asking = opening.result.transaction('facts').objectStore('facts').get('snapshot')
          asking.onsuccess = () => {
            opening.result.close()
            resolve(asking.result)
          }
        }
      }),
  )
  return Boolean(list)
}

/** Somebody whom the tablet has no list for any more, through its screens; answers how long going in took. */
async function comeUnknown(guest: number): Promise<number> {
  await page.getByLabel('Your code').fill(await codeOf(guest))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Come in today' }).waitFor()
  const begun = performance.now()
  await page.getByRole('button', { name: 'Come in today' }).click()
  await page.getByRole('heading', { name: 'You are in' }).waitFor()
  const ms = performance.now() - begun
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  return ms
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function eventsOfTablet() {
  const { db } = await import('#app/storage/client.server.ts')
  return db.receptionEvent.findMany({ where: { device: { name: 'Alone' } }, orderBy: { sequence: 'asc' } })
}

test('thirty days and ten thousand events without a network: all are kept, the list is not, and all are sent', { timeout: 600_000 }, async () => {
  const codes = await Promise.all(numbers.map(codeOf))
  await context.setOffline(true)
  await checkIn(page, 1)
  const kept: Kept[] = []
  let atScreens = 1
  for (let day = 0; day < days; day++) {
    await setClockShift(page, day * dayMs)
    if (day === 1) {
      await checkIn(page, 2)
      expect(await hasList()).toBe(true)
    } else if (day === 3 || day === 15) {
      await comeUnknown(day)
      expect(await hasList()).toBe(false)
    }
    atScreens += day === 1 || day === 3 || day === 15 ? 1 : 0
    const missing = all - 1 - atScreens - kept.reduce((sum, { ids }) => sum + ids.length, 0)
    kept.push(await keepDay(day, happeningsOf(Math.floor(missing / (days - day)), day < 2, codes)))
  }
  await setClockShift(page, awayMs)
  const lastAtDoor = await comeUnknown(20)

  const waiting = await outboxOf(page)
  expect(waiting).toHaveLength(all)
  const ms = kept.flatMap((each) => each.ms)
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  const size = JSON.stringify(waiting).length
  say(`${waiting.length} events wait: ${(size / 1e6).toFixed(1)} MB as they are sent, ${(usage / 1e6).toFixed(1)} MB of storage used`)
  say(`to keep one: ${median(ms.slice(0, 200)).toFixed(1)} ms at first, ${median(ms.slice(-200)).toFixed(1)} ms at the end; at the door, with all that waiting: ${lastAtDoor.toFixed(0)} ms`)
  expect(lastAtDoor).toBeLessThan(5_000)

  const batches: number[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/kiosk/sync')) batches.push((request.postDataJSON() as { events: unknown[] }).events.length)
  })
  await context.setOffline(false)
  const begun = performance.now()
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => outboxOf(page).then(({ length }) => length), { timeout: 4 * patience, interval: 500 }).toBe(0)
  say(`all were sent in ${((performance.now() - begun) / 1000).toFixed(1)} s, in ${batches.length} batches of at most ${Math.max(...batches)}`)
  expect(Math.max(...batches)).toBe(200)

  const rows = await eventsOfTablet()
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: all }, (_, index) => index + 1))
  const ids = new Set(rows.map(({ id }) => id))
  expect(kept.flatMap((each) => each.ids).filter((id) => !ids.has(id))).toEqual([])
  const times = rows.map(({ occurredAt }) => occurredAt.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  const off = rows.map(({ deviceTime, occurredAt }) => Math.abs(deviceTime.getTime() - awayMs - occurredAt.getTime()))
  expect(Math.max(...off)).toBeLessThan(60_000)
  expect(rows.filter(({ visitId }) => visitId === visitOf(3)).length).toBeGreaterThan(days)
})

test('ten thousand events at once are cut into several answers, and more than that is not read at all', async () => {
  const cookie = (await context.cookies(house.origin)).map(({ name, value }) => `${name}=${value}`).join('; ')
  const post = (events: readonly object[]) =>
    fetch(`${house.origin}/kiosk/sync`, {
      method: 'POST',
      headers: { Cookie: cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ sentAt: new Date().toISOString(), events }),
    })
  const now = Date.now()
  let left = Array.from({ length: all }, (_, index) => ({
    ...{ kind: 'arrival', id: newId(), sequence: all + index + 1, visitId: visitOf(1 + (index % guests)) },
    deviceTime: new Date(now - all + index).toISOString(),
  }))
  const sent = left.map(({ id }) => id)
  const lefts: number[] = []
  const send = async (events: typeof left) => {
    const answer = await post(events)
    expect(answer.status).toBe(200)
    const reply = (await answer.json()) as { acknowledged: string[]; left: number }
    lefts.push(reply.left)
    const taken = new Set(reply.acknowledged)
    return events.filter(({ id }) => !taken.has(id))
  }
  left = await send(await send(left))
  expect(lefts).toEqual([9_800, 9_600])
  expect(left.map(({ id }) => id)).toEqual(sent.slice(400))
  expect(await send(left.slice(-200))).toEqual([])
  const known = new Set((await eventsOfTablet()).map(({ id }) => id))
  expect(sent.filter((id) => known.has(id))).toEqual([...sent.slice(0, 400), ...sent.slice(-200)])

  const before = known.size
  const tooMuch = Array.from({ length: all }, () => ({ kind: 'arrival', id: newId(), sequence: 1, deviceTime: '', pass: 'x'.repeat(300) }))
  expect((await post(tooMuch)).status).toBe(413)
  expect(await eventsOfTablet()).toHaveLength(before)
})
