import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { passToken } from '#app/features/visits/pass.server.ts'
import { addDays, isoWeekday } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { openBrowser, patience } from './browser.ts'
import { useHouse } from './house.ts'

// A browser without scripts that sends no Sec-Fetch-* headers, as Safari before 16.4: they are taken off on the way.

const today = toLocalDate(new Date(), 'America/Los_Angeles')
const monday = addDays(today, 15 - isoWeekday(today))

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'ana', email: 'ana@example.org', roles: ['liaison'] })
  for (const id of ['asked', 'kept']) {
    await givenContact(tx, { id: `c-${id}`, email: `${id}@example.org` })
    const fresh = { decision: 'requested', emailConfirmedAt: null, firstDay: monday, lastDay: monday } as const
    await givenVisit(tx, { id, contactId: `c-${id}`, ...fresh, halves: [{ date: monday, half: 'morning' }] })
  }
})

type Sent = Readonly<{ method: string; path: string; headers: IncomingHttpHeaders }>

const sent: Sent[] = []
const elsewhere = { page: '' }
let browser: Browser
let way: http.Server

beforeAll(async () => {
  way = http.createServer(passOn)
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve))
  const { port } = way.address() as AddressInfo
  browser = await openBrowser([`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'])
})

beforeEach(() => void sent.splice(0))

afterAll(async () => {
  await browser.close()
  way.closeAllConnections()
  way.close()
})

/** Passes a request on without its Sec-Fetch-* headers and notes it; every other host shows the page of `elsewhere`. */
function passOn(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '')
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !name.startsWith('sec-fetch-')))
  if (url.origin !== house.origin) {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Referrer-Policy': 'no-referrer' }).end(elsewhere.page)
    return
  }
  sent.push({ method: request.method ?? '', path: url.pathname, headers })
  const onward = http.request(url, { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ baseURL: house.origin, locale: 'en-US', javaScriptEnabled: false })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  return page
}

const confirmedAt = async (id: string) => {
  const { db } = await import('#app/storage/client.server.ts')
  return (await db.visit.findUniqueOrThrow({ where: { id } })).emailConfirmedAt
}

test('a form of a page whose address is secret is taken, and the secret goes nowhere', async () => {
  const page = await newPage()
  const address = `/visit/${passToken({ id: 'asked', passVersion: 1 })}`
  await page.goto(address)
  await page.getByRole('button', { name: 'This is my address' }).click()
  await page.getByText('Confirmed. The liaison has your request now.').waitFor()

  const form = sent.find(({ method }) => method === 'POST')
  expect(form?.headers).toMatchObject({ origin: house.origin })
  expect(form?.headers).not.toHaveProperty('sec-fetch-site')
  const referrers = sent.map(({ headers }) => headers.referer).filter((referrer) => referrer !== undefined)
  expect(new Set(referrers)).toEqual(new Set([`${house.origin}/`]))
  expect(await confirmedAt('asked')).not.toBeNull()
})

test('a form of an ordinary page is taken', async () => {
  const page = await newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Your work e-mail').fill('ana@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
})

test.each([
  ['that hides where it is from', '<meta name="referrer" content="no-referrer">', 'null'],
  ['that says where it is from', '<meta name="referrer" content="unsafe-url">', 'http://prize.example'],
])('a form of another site %s is refused', async (_how, head, origin) => {
  const target = `${house.origin}/visit/${passToken({ id: 'kept', passVersion: 1 })}/confirm`
  elsewhere.page = `${head}<form method="post" action="${target}"><button>A prize</button></form>`
  const page = await newPage()
  await page.goto('http://prize.example/')
  await page.getByRole('button', { name: 'A prize' }).click()
  await page.getByText('This came from a page that is not ours, so nothing was changed.').waitFor()

  expect(sent.filter(({ method }) => method === 'POST')).toMatchObject([{ headers: { origin } }])
  expect(await confirmedAt('kept')).toBeNull()
})
