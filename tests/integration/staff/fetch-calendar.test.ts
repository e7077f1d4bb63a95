import { readFileSync } from 'node:fs'
import { type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { type AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fetchCalendar, publicNet, type Net } from '#app/features/staff/queries/fetch-calendar.server.ts'

const certificate = readFileSync('tests/fixtures/https/certificate.pem', 'utf8')
const key = readFileSync('tests/fixtures/https/key.pem', 'utf8')
const unseen = { etag: null, lastModified: null }
const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'

let server: Server
let origin: string
let answer: (request: IncomingMessage, response: ServerResponse) => void
let asked: IncomingMessage[] = []

beforeAll(async () => {
  server = createServer({ cert: certificate, key }, (request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `https://calendar.example.org:${(server.address() as AddressInfo).port}`
})

beforeEach(() => {
  asked = []
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** A network in which 127.0.0.1 stands for the public internet, and nothing else does. */
function netOf(change: Partial<Net> = {}): Net {
  const allows = (address: string) => address === '127.0.0.1' || publicNet.allows(address)
  return { resolve: async () => ['127.0.0.1'], allows, ca: certificate, patienceMs: 20_000, ...change }
}

const unreachable = { ok: false, refusal: { code: 'busy-unreachable' } }

test('fetches a calendar, gzipped or not, with its marks and without cookies', async () => {
  answer = (_request, response) =>
    void response
      .writeHead(200, { 'Content-Encoding': 'gzip', ETag: '"1"', 'Last-Modified': 'Mon, 23 Nov 2026 10:00:00 GMT', 'Set-Cookie': 'a=b' })
      .end(gzipSync(calendar))
  const first = await fetchCalendar(`${origin.replace('https', 'webcal')}/mine.ics?key=1`, unseen, netOf())
  expect(first).toEqual({ ok: true, value: { text: calendar, etag: '"1"', lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT' } })

  answer = (_request, response) => void response.writeHead(304).end()
  const seen = { etag: '"1"', lastModified: 'Mon, 23 Nov 2026 10:00:00 GMT' }
  expect(await fetchCalendar(`${origin}/mine.ics`, seen, netOf())).toEqual({ ok: true, value: { ...seen, text: null } })
  expect(asked[1]?.headers).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': seen.lastModified })
  expect(asked[1]?.headers.cookie).toBeUndefined()
})

test.each([
  'http://calendar.example.org/a.ics', 'ftp://calendar.example.org/a.ics', 'file:///etc/passwd', 'https://user:pass@calendar.example.org/a.ics',
  'https://127.0.0.2/a.ics', 'https://0x7f000002/', 'https://2130706434/', 'https://127.2/', 'https://0177.0.0.2/', 'https://[::1]/', 'https://[::ffff:127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/', 'https://169.254.169.254/latest/meta-data/', 'https://10.0.0.1/', 'https://[fe80::1]/', 'https://①②⑦.0.0.2/', '',
])('asks nobody for %j', async (address) => {
  const resolve = vi.fn(async () => ['10.0.0.1'])
  expect(await fetchCalendar(address, unseen, netOf({ resolve }))).toMatchObject(unreachable)
  expect(asked).toEqual([])
})

test('asks nobody when one of the addresses of a name lies inside', async () => {
  expect(await fetchCalendar(`${origin}/`, unseen, netOf({ resolve: async () => ['127.0.0.1', '10.0.0.1'] }))).toMatchObject(unreachable)
  expect(await fetchCalendar(`${origin}/`, unseen, netOf({ resolve: async () => ['::ffff:127.0.0.1'] }))).toMatchObject(unreachable)
  expect(await fetchCalendar(`${origin}/`, unseen, netOf({ resolve: async () => [] }))).toMatchObject(unreachable)
  expect(asked).toEqual([])
})

test('resolves a name once for a request, and connects to what it looked at', async () => {
  const answers = [['127.0.0.1'], ['10.0.0.1']]
  const resolve = vi.fn(async () => answers.shift() ?? [])
  answer = (_request, response) => void response.end(calendar)
  expect(await fetchCalendar(`${origin}/`, unseen, netOf({ resolve }))).toMatchObject({ ok: true, value: { text: calendar } })
  expect(resolve).toHaveBeenCalledTimes(1)
})

test('a redirect to the same name that then resolves inward is not followed', async () => {
  const answers = [['127.0.0.1'], ['10.0.0.1']]
  answer = (_request, response) => void response.writeHead(302, { Location: '/again' }).end()
  const net = netOf({ resolve: async () => answers.shift() ?? [] })
  expect(await fetchCalendar(`${origin}/`, unseen, net)).toMatchObject(unreachable)
  expect(asked).toHaveLength(1)
})

test.each(['https://10.0.0.1/', 'https://[::1]/', 'http://calendar.example.org/', 'https://169.254.169.254/', 'file:///etc/passwd', 'https://a:b@calendar.example.org/'])(
  'does not follow a redirect to %s',
  async (location) => {
    answer = (_request, response) => void response.writeHead(302, { Location: location }).end()
    expect(await fetchCalendar(`${origin}/`, unseen, netOf())).toMatchObject(unreachable)
    expect(asked).toHaveLength(1)
  },
)

test('follows three redirects and no fourth', async () => {
  const left = (count: number) => (request: IncomingMessage, response: ServerResponse) => {
    const turn = Number(request.url?.slice(1))
    if (turn >= count) response.end(calendar)
    else response.writeHead(307, { Location: `/${turn + 1}` }).end()
  }
  answer = left(3)
  expect(await fetchCalendar(`${origin}/0`, unseen, netOf())).toMatchObject({ ok: true })
  answer = left(4)
  expect(await fetchCalendar(`${origin}/0`, unseen, netOf())).toMatchObject(unreachable)
})

test('a small body that becomes a large one is left', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024))
  expect(bomb.length).toBeLessThan(1024 * 1024)
  answer = (_request, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb)
  expect(await fetchCalendar(`${origin}/`, unseen, netOf())).toMatchObject({ refusal: { code: 'busy-too-large' } })
})

test('an endless body is left', async () => {
  let closed = false
  answer = (_request, response) => {
    const more = () => {
      while (!closed && response.write('x'.repeat(65_536)));
    }
    response.on('drain', more).on('close', () => (closed = true))
    more()
  }
  expect(await fetchCalendar(`${origin}/`, unseen, netOf())).toMatchObject({ refusal: { code: 'busy-too-large' } })
  await vi.waitFor(() => expect(closed).toBe(true), { timeout: 20_000 })
})

test.each<[string, Net['resolve'] | undefined, (response: ServerResponse) => void]>([
  ['a body that drips', undefined, (response) => {
    const timer = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(timer))
  }],
  ['no answer', undefined, () => undefined],
  ['a name that is never resolved', () => new Promise(() => undefined), () => undefined],
])('%s is given up in time', async (_name, resolve, slow) => {
  answer = (_request, response) => slow(response)
  const start = Date.now()
  expect(await fetchCalendar(`${origin}/`, unseen, netOf({ patienceMs: 400, ...(resolve && { resolve }) }))).toMatchObject(unreachable)
  expect(Date.now() - start).toBeLessThan(15_000)
})

test.each([404, 500, 206, 401])('a status of %i is the same refusal', async (status) => {
  answer = (_request, response) => void response.writeHead(status).end('secret inside')
  expect(await fetchCalendar(`${origin}/`, unseen, netOf())).toEqual(unreachable)
})

test('a certificate that is not theirs, a coding not asked for and a broken gzip are the same refusal', async () => {
  answer = (_request, response) => void response.end(calendar)
  expect(await fetchCalendar(`${origin}/`, unseen, { ...netOf(), ca: undefined })).toEqual(unreachable)
  expect(await fetchCalendar(origin.replace('calendar.', 'foreign.'), unseen, netOf())).toEqual(unreachable)
  answer = (_request, response) => void response.writeHead(200, { 'Content-Encoding': 'br' }).end(calendar)
  expect(await fetchCalendar(`${origin}/`, unseen, netOf())).toEqual(unreachable)
  answer = (_request, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(calendar)
  expect(await fetchCalendar(`${origin}/`, unseen, netOf())).toEqual(unreachable)
})
