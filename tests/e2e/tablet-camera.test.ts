import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, type Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { codePicture, type Picture, type Scene } from '#tests/factories/code-picture.ts'
import { checkAccessible, patience } from './browser.ts'
import { marked, nothing, writeFilm } from './film.ts'
import { useHouse } from './house.ts'
import { givenGuests, nameOf, openTablet, pair, visitOf } from './tablet-house.ts'

const house = useHouse(givenGuests(12))
const open: BrowserContext[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})

type Camera = Readonly<{ page: Page; film: string; asked: string[] }>

/** A paired tablet with a camera, before which lies nothing. */
async function tabletWithCamera(name: string, { allowed = true } = {}): Promise<Camera> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-camera-'))
  const film = path.join(folder, 'film.y4m')
  writeFilm(film, [[nothing, 1]])
  const flags = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  const { context, page } = await openTablet(folder, flags)
  open.push(context)
  if (allowed) await context.grantPermissions(['camera'], { origin: house.origin })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await pair(page, house, name)
  if (allowed) await seeing(page)
  return { page, film, asked }
}

const seeing = (page: Page) => page.locator('.fy-camera video').evaluate(hasPicture)

/** Runs in the browser. */
function hasPicture(video: HTMLVideoElement | SVGElement): Promise<boolean> {
  const isOn = () => video instanceof HTMLVideoElement && video.videoWidth > 0 && !video.paused
  return new Promise((resolve) => {
    const look = () => (isOn() ? resolve(true) : setTimeout(look, 50))
    look()
  })
}

/** The page goes out of sight, or comes back, as far as it can tell. */
async function turnAway(page: Page, isAway: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isAway)
}

/** Puts something else before the camera. The film is read when the camera is opened, so the page looks away meanwhile. */
async function putBefore({ page, film }: Camera, ...scenes: (readonly [Picture, number])[]): Promise<void> {
  await turnAway(page, true)
  writeFilm(film, scenes)
  await turnAway(page, false)
  await seeing(page)
}

async function passOf(guest: number): Promise<string> {
  const { passToken } = await import('#app/features/visits/pass.server.ts')
  return `${house.origin}/visit/${passToken({ id: visitOf(guest), passVersion: 1 })}`
}

async function badgeOf(guest: number): Promise<string> {
  const { badgeToken } = await import('#app/features/visits/pass.server.ts')
  return `${house.origin}/badge/${badgeToken({ id: visitOf(guest), passVersion: 1 })}`
}

const goIn = (page: Page) => page.getByRole('button', { name: 'That is me, go in' })
const welcome = (page: Page) => page.getByRole('heading', { name: 'Welcome' })
const problem = (page: Page) => page.locator('#code-error')

async function arrivalsOf(guest: number): Promise<number> {
  const { db } = await import('#app/storage/client.server.ts')
  return db.receptionEvent.count({ where: { kind: 'arrival', visitId: visitOf(guest) } })
}

async function notMe(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'This is not me' }).click()
  await welcome(page).waitFor()
}

function expectAtHome({ page, asked }: Camera): void {
  expect(page.url()).toBe(`${house.origin}/kiosk`)
  expect(asked.filter((url) => new URL(url).origin !== house.origin)).toEqual([])
}

test('a code before the camera is read, and the visitor is in once', async () => {
  const tablet = await tabletWithCamera('Lobby')
  const { page } = tablet
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('code')
  await checkAccessible(page)
  await putBefore(tablet, [codePicture(await passOf(1), {}), 1])
  await goIn(page).click()
  const photo = page.getByLabel('No photographs')
  await photo.check()
  await page.getByRole('button', { name: 'Go in' }).click()
  await page.getByRole('heading', { name: `You are in, ${nameOf(1)}`, exact: true }).waitFor()
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await welcome(page).waitFor()

  await page.getByText('This code has been read').waitFor()
  expect(tablet.asked.filter((url) => url.endsWith('/kiosk/look'))).toHaveLength(1)
  await page.getByRole('link', { name: 'I’m leaving' }).click()
  await page.getByText('This code has been read').waitFor()
  expect(await arrivalsOf(1)).toBe(1)
  await putBefore(tablet, [codePicture(await badgeOf(1), { degrees: 10 }), 1])
  await page.getByRole('heading', { name: `Goodbye, ${nameOf(1)}` }).waitFor()
  expectAtHome(tablet)
})

const scenes: readonly (readonly [what: string, scene: Scene])[] = [
  ['askew', { degrees: 25 }],
  ['on its corner', { degrees: 45 }],
  ['on a dim screen', { dark: 16, light: 50, around: 26, noise: 3 }],
  ['with little contrast', { dark: 110, light: 150, noise: 4 }],
  ['far away', { side: 150, degrees: 8 }],
]

test('however it is held: askew, on its corner, on a dim screen, with little contrast, far away', async () => {
  const tablet = await tabletWithCamera('Back door')
  for (const [index, [what, scene]] of scenes.entries()) {
    const guest = index + 4
    await putBefore(tablet, [codePicture(await passOf(guest), scene), 1])
    await goIn(tablet.page).waitFor()
    expect(await tablet.page.locator('#main').innerText(), what).toContain(nameOf(guest))
    await notMe(tablet.page)
  }
  expectAtHome(tablet)
})

test('codes that are none of ours have words, and lead nowhere', async () => {
  const tablet = await tabletWithCamera('Side door')
  const { page, asked } = tablet
  const looks = () => asked.filter((url) => url.endsWith('/kiosk/look')).length
  await putBefore(tablet, [codePicture(`${house.origin}/visit/${'a'.repeat(43)}`, {}), 1])
  await expect.poll(() => problem(page).innerText(), { timeout: patience }).toContain('fits nobody here')
  expect(looks()).toBe(1)
  const hostile = [
    'https://elsewhere.example.org/free-coffee',
    `https://elsewhere.example.org/visit/${'a'.repeat(43)}`,
    `javascript:location='https://elsewhere.example.org'//visit/${'a'.repeat(43)}`,
    'x'.repeat(2_000),
    '\u0000\u0001\u0002\uFFFDK7M4',
  ]
  for (const text of hostile) {
    await page.getByLabel('Your code').fill('')
    await page.keyboard.press('Enter')
    await page.getByText('not a code of ours').waitFor({ state: 'hidden' })
    await putBefore(tablet, [codePicture(text, { side: 470 }), 1])
    await page.getByText('not a code of ours').waitFor()
  }
  expect(looks()).toBe(1)
  expectAtHome(tablet)
})

test('a camera that is lost says so, comes back by itself, and is never in the way of the other two', async () => {
  const tablet = await tabletWithCamera('Garage')
  const { page } = tablet
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const own = mediaDevices.getUserMedia.bind(mediaDevices)
    Object.assign(window, { giveBack: () => Object.assign(mediaDevices, { getUserMedia: own }) })
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    const video = document.querySelector('video')
    ;(video?.srcObject as MediaStream).getTracks()[0]?.dispatchEvent(new Event('ended'))
  })
  await page.getByText('The camera does not answer').waitFor()
  await checkAccessible(page)
  await page.getByRole('button', { name: 'Call a person' }).waitFor()
  await page.getByLabel('Your code').fill('no code at all')
  await page.keyboard.press('Enter')
  await expect.poll(() => problem(page).innerText()).toContain('not a code of ours')
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack())
  await seeing(page)
  await turnAway(page, true)
  expect(await page.evaluate(() => document.querySelector('video')?.srcObject)).toBeNull()
  await turnAway(page, false)
  await seeing(page)
})

test('where the browser has to ask, the camera waits for a tap, and nothing of it is loaded before', async () => {
  const { page, asked } = await tabletWithCamera('Roof', { allowed: false })
  const threads = () => asked.filter((url) => url.includes('/tablet-thread-')).length
  await page.getByRole('button', { name: 'Use the camera' }).click()
  await page.getByText('The camera does not answer').waitFor()
  expect(threads()).toBe(0)
  await page.context().grantPermissions(['camera'], { origin: house.origin })
  await seeing(page)
  await expect.poll(threads, { timeout: patience }).toBeGreaterThanOrEqual(2)
})

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** From the first frame with a code to the greeting, measured in the page: each time the film shows the code anew. */
async function timeReading({ page }: Camera, runs: number): Promise<number[]> {
  const times: number[] = []
  while (times.length < runs) {
    times.push(await page.evaluate(timeOne))
    await goIn(page).waitFor()
    await notMe(page)
    await page.locator('.fy-camera video').evaluate(hasPicture)
  }
  return times
}

/** Runs in the browser. A light corner says that the code has come. */
async function timeOne(): Promise<number> {
  const drawn = Object.assign(document.createElement('canvas'), { width: 16, height: 12 }).getContext('2d', { willReadFrequently: true })
  const video = document.querySelector('video')
  if (!drawn || !video) throw new Error('there is no picture')
  const isLight = () => {
    drawn.drawImage(video, 0, 0, 16, 12)
    return (drawn.getImageData(0, 0, 1, 1).data[0] ?? 0) > 200
  }
  const frame = () => new Promise((resolve) => video.requestVideoFrameCallback(resolve))
  while (isLight()) await frame()
  while (!isLight()) await frame()
  const begun = performance.now()
  while (!document.querySelector('form[action="/kiosk/hello"]')) await new Promise(requestAnimationFrame)
  return performance.now() - begun
}

test('how long it takes from the code to the greeting, with a network and without', async () => {
  const tablet = await tabletWithCamera('Stopwatch')
  const { page } = tablet
  await page.locator('html[data-scans]').waitFor()
  await putBefore(tablet, [nothing, 4], [marked(codePicture(await passOf(3), { degrees: 7 })), 3])
  const online = await timeReading(tablet, 5)
  await page.context().setOffline(true)
  await page.reload()
  await page.locator('.fy-banner').waitFor()
  await page.locator('.fy-camera video').evaluate(hasPicture)
  const offline = await timeReading(tablet, 5)
  const say = (ms: readonly number[]) => `${Math.round(median(ms))} ms (${ms.map((each) => Math.round(each)).join(', ')})`
  process.stdout.write(`A code before the camera → hello: on line ${say(online)}, without a network ${say(offline)}\n`)
  expectAtHome(tablet)
})
