import { openBrowser } from '../browser.mjs'
import { startHouse } from '../server.mjs'

/**
 * What a browser that has nothing of ours yet receives until a page is quiet, compressed as it travelled: the page, its
 * style sheet, its scripts and its icon. The limits are for what is in the answers; their headers are told beside it.
 */
export const title = 'First load, as Chromium receives it'

const pages = [
  { path: '/visit/new', limits: { before: 50, all: 120 } },
  { path: '/visit/new?uselang=ar', limits: { before: 50, all: 120 } },
  { path: '/kiosk/pair', limits: {} },
]

export async function run(report) {
  const house = await startHouse({ bookings: 1_000 })
  const browser = await openBrowser()
  for (const { path, limits } of pages) {
    const answers = await load(browser, house.origin, path)
    const scripts = answers.filter(({ type }) => type === 'Script')
    const before = answers.filter(({ type }) => type !== 'Script')
    report.size(`${path}, before scripts`, kilobytes(before), 'KB', { limit: limits.before })
    report.size(`${path}, scripts`, kilobytes(scripts), 'KB')
    report.size(`${path}, all`, kilobytes(answers), 'KB', { limit: limits.all })
    report.size(`${path}, all, with the headers of ${answers.length} answers`, kilobytes(answers, 'travelled'), 'KB')
    if (limits.all) tellEach(report, answers)
  }
  await browser.close()
  await house.stop()
}

/** Loads a page with nothing kept, and answers what came over the network. */
async function load(browser, origin, path) {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const answers = new Map()
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith(origin)) return
    const answer = { type, status: response.status, path: response.url.slice(origin.length) }
    answers.set(requestId, { ...answer, headers: response.encodedDataLength, travelled: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId)
    if (answer) answer.travelled = encodedDataLength
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
  await context.close()
  const all = [...answers.values()]
  const failed = all.find(({ status, travelled }) => status !== 200 || travelled === 0)
  if (failed) throw new Error(`${failed.path} answered ${failed.status} with ${failed.travelled} bytes`)
  return all.map((answer) => ({ ...answer, body: answer.travelled - answer.headers }))
}

function kilobytes(answers, which = 'body') {
  return answers.reduce((sum, answer) => sum + answer[which], 0) / 1024
}

function tellEach(report, answers) {
  for (const answer of answers.sort((a, b) => b.body - a.body)) {
    report.note(`  ${kilobytes([answer]).toFixed(1).padStart(5)} KB  ${answer.path}`)
  }
}
