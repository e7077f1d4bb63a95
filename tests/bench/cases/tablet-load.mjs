import { createServer, request as ask } from 'node:http'
import { openBrowser } from '../browser.mjs'
import { pairTablet, tabletCookie } from '../paired.mjs'
import { startHouse } from '../server.mjs'

/**
 * What a tablet that has nothing of ours yet receives until it can do without a network: its page, its scripts, its
 * service worker and what that keeps, compressed as it travelled, counted on the line. Then what a camera adds.
 */
export const title = 'The tablet at the door, as Chromium receives it'

/** In KB: all scripts before the camera opens. */
const limit = 60

const camera = ['--use-fake-device-for-media-stream']

export async function run(report) {
  const house = await startHouse({ bookings: 1_000 })
  pairTablet(house.file)
  for (const path of ['/kiosk', '/kiosk?uselang=ar']) {
    const answers = await load(house, path)
    const scripts = answers.filter(isScript)
    report.size(`${path}, scripts before the camera opens`, kilobytes(scripts), 'KB', { limit })
    tellEach(report, scripts)
    report.size(`${path}, page and styles`, kilobytes(answers.filter(isShown)), 'KB')
  }
  const withCamera = await load(house, '/kiosk', camera)
  report.note('and with the camera, when it opens')
  tellEach(report, withCamera.filter(({ path }) => path.includes('/tablet-thread-')))
  await house.stop()
}

const isScript = ({ path }) => path.endsWith('.js')
const isShown = ({ path }) => path.endsWith('.css') || path.startsWith('/kiosk?') || path === '/kiosk'

async function load(house, path, flags = []) {
  const line = await openLine(house)
  const browser = await openBrowser(flags)
  const context = await browser.newContext({ locale: 'en-US', ...(flags.length > 0 && { permissions: ['camera'] }) })
  await context.addCookies([{ ...tabletCookie, url: line.origin }])
  const page = await context.newPage()
  await page.goto(line.origin + path)
  await page.locator(flags.length > 0 ? 'html[data-scans]' : 'html[data-kept]').waitFor({ state: 'attached' })
  await page.waitForTimeout(2_000)
  await browser.close()
  await line.close()
  const failed = line.answers.find(({ status }) => status !== 200)
  if (failed) throw new Error(`${failed.path} answered ${failed.status}`)
  return line.answers
}

/** Stands between the browser and the house, and counts what the house answers; a file that is asked for twice counts twice. */
async function openLine(house) {
  const answers = []
  const server = createServer((asked, answered) => {
    const headers = { ...asked.headers, host: `127.0.0.1:${house.port}` }
    if (headers.origin) headers.origin = house.origin
    const passed = ask({ host: '127.0.0.1', port: house.port, method: asked.method, path: asked.url, headers }, (answer) => {
      const told = { path: asked.url, status: answer.statusCode, body: 0 }
      answers.push(told)
      answered.writeHead(answer.statusCode, answer.headers)
      answer.on('data', (part) => (told.body += part.length))
      answer.pipe(answered)
    })
    asked.pipe(passed)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()))
  return { origin: `http://127.0.0.1:${server.address().port}`, answers, close }
}

function kilobytes(answers) {
  return answers.reduce((sum, { body }) => sum + body, 0) / 1024
}

function tellEach(report, answers) {
  for (const answer of answers.toSorted((a, b) => b.body - a.body)) {
    report.note(`  ${kilobytes([answer]).toFixed(1).padStart(5)} KB  ${answer.path}`)
  }
}
