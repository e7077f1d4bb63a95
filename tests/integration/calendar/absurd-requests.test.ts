import { connect } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { revokeFeed } from '#app/features/calendar/commands/change-feed.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { ana, givenFeed, givenHouse, givenTalk, inDays, useFeedServer } from './given.ts'

const { place } = useFeedServer()
const feed = { token: '', revoked: '' }

beforeAll(async () => {
  await inTransaction(async (tx) => {
    await givenHouse(tx)
    await givenTalk(tx, 'talk', inDays(3), ['ana'])
  })
  feed.token = (await givenFeed(ana, { kind: 'staff' })).token
  const revoked = await givenFeed(ana, { kind: 'staff' })
  await revokeFeed(ana, { feedId: revoked.feedId, now: new Date() })
  feed.revoked = revoked.token
})

/** The status of an answer to bytes that no client would write. */
function statusOf(lines: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(place.port, '127.0.0.1')
    let answer = ''
    socket.setTimeout(25_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (part) => (answer += part.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])))
    socket.write(Buffer.from([...lines, 'Connection: close', '', ''].join('\r\n'), 'latin1'))
  })
}

const get = (path: string, ...headers: string[]) => statusOf([`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers])
const good = () => `/calendar/${feed.token}.ics`

describe('headers that make no sense', () => {
  const many = Array.from({ length: 600 }, (_, index) => `"tag-${index}"`).join(', ')
  const cases: readonly (readonly [string, readonly string[], number])[] = [
    ['a tag without quotes', ['If-None-Match: abc'], 200],
    ['a tag that never ends', ['If-None-Match: "abc'], 200],
    ['only commas', ['If-None-Match: ,,,,,,'], 200],
    ['an empty tag', ['If-None-Match: ""'], 200],
    ['no tag at all', ['If-None-Match:'], 200],
    ['six hundred tags', [`If-None-Match: ${many}`], 200],
    ['ten thousand quotes', [`If-None-Match: ${'"'.repeat(10_000)}`], 200],
    ['ten thousand weak signs', [`If-None-Match: ${'W/'.repeat(5_000)}`], 200],
    ['bytes above 127 in a tag', ['If-None-Match: "\xff\xfe\x80"'], 200],
    ['tags in two lines', ['If-None-Match: "a"', 'If-None-Match: "b"'], 200],
    ['a day that is none', ['If-Modified-Since: Mon, 31 Feb 2030 25:61:61 GMT'], 200],
    ['a number as a date', ['If-Modified-Since: 99999999999999999999'], 200],
    ['a date before all dates', ['If-Modified-Since: Thu, 01 Jan 0000 00:00:00 GMT'], 200],
    ['ten thousand letters as a date', [`If-Modified-Since: ${'x'.repeat(10_000)}`], 200],
    ['two dates', ['If-Modified-Since: a', 'If-Modified-Since: b'], 200],
    ['a range', ['Range: bytes=0-10'], 200],
    ['a range backwards', ['Range: bytes=10-0'], 200],
    ['a thousand ranges', [`Range: bytes=${Array.from({ length: 1_000 }, (_, index) => `${index}-${index}`).join(',')}`], 200],
    ['a range of nothing', ['Range: potatoes=-0-,,--'], 200],
    ['a control character', ['Range: bytes=\x1e'], 400],
    ['If-Range beside it', ['Range: bytes=0-1', 'If-Range: "x"'], 200],
    ['a coding of weight nonsense', ['Accept-Encoding: gzip;q=NaN, br;q=-1, *;q=1e999'], 200],
    ['ten thousand codings', [`Accept-Encoding: ${'gzip,'.repeat(2_000)}`], 200],
    ['a medium that is not this', ['Accept: application/x-nothing;q=0'], 200],
    ['a client without a name', ['User-Agent:'], 200],
    ['a client of ten thousand letters', [`User-Agent: ${'Z'.repeat(10_000)}`], 200],
    ['a client of odd bytes', ['User-Agent: \xff\xfe Google-Calendar-Importer'], 200],
    ['conditions that belong to writing', ['If-Match: "x"', 'If-Unmodified-Since: x'], 200],
    ['an empty body', ['Content-Length: 0'], 200],
    ['a length that is none', ['Content-Length: -1'], 400],
    ['an expectation that nobody meets', ['Expect: nothing'], 417],
    ['more headers than anybody reads', Array.from({ length: 1_500 }, (_, index) => `X-${index}: 1`), 200],
  ]

  test.each(cases)('%s', async (_what, headers, status) => {
    expect(await get(good(), ...headers)).toBe(status)
  })

  test('headers that are too large are refused as such', async () => {
    expect(await get(good(), `X-Large: ${'x'.repeat(40_000)}`)).toBe(431)
  })
})

describe('addresses that lead nowhere', () => {
  const cases: readonly (readonly [string, () => string])[] = [
    ['nobody’s', () => `/calendar/${'A'.repeat(43)}.ics`],
    ['one that was revoked', () => `/calendar/${feed.revoked}.ics`],
    ['without its end', () => `/calendar/${feed.token}`],
    ['another end', () => `/calendar/${feed.token}.ical`],
    ['in other letters', () => `/calendar/${feed.token.toUpperCase()}.ICS`],
    ['one letter short', () => `/calendar/${feed.token.slice(1)}.ics`],
    ['one letter long', () => `/calendar/${feed.token}x.ics`],
    ['ten thousand letters', () => `/calendar/${'a'.repeat(10_000)}.ics`],
    ['none', () => '/calendar/.ics'],
    ['nothing', () => '/calendar/'],
    ['a folder up', () => `/calendar/../calendar/${feed.token}.ics`],
    ['percent signs', () => '/calendar/%00%ff%zz.ics'],
    ['a zero byte', () => `/calendar/${feed.token}%00.ics`],
    ['a quote', () => "/calendar/'%20OR%201=1--.ics"],
    ['two slashes', () => `/calendar//${feed.token}.ics`],
    ['a slash at the end', () => `/calendar/${feed.token}.ics/`],
  ]

  test.each(cases)('%s', async (_what, path) => {
    expect(await get(path())).toBe(404)
  })

  test('bytes that no address has are refused as such', async () => {
    expect(await get('/calendar/\xff\xfe.ics')).toBe(400)
  })

  test('what follows a question mark is not looked at', async () => {
    expect(await get(`${good()}?nocache=%zz&=&&`)).toBe(200)
  })
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'REPORT', 'LOCK'])('%s is refused', async (method) => {
  expect(await statusOf([`${method} ${good()} HTTP/1.1`, 'Host: localhost'])).toBe(405)
  expect(await statusOf([`${method} /calendar/x.ics HTTP/1.1`, 'Host: localhost'])).toBe(405)
})
