import { describe, expect, test } from 'vitest'
import { answerFeedRequest, type FeedRequest, type StoredFeed } from './feed-answer.ts'

const feed: StoredFeed = {
  digest: 'abc123',
  changedAt: new Date('2026-03-03T10:00:00.700Z'),
  fileName: 'staff.ics',
  sizes: { identity: 5000, gzip: 900 },
}

function ask(headers: FeedRequest['headers'] = {}, method = 'GET', stored: StoredFeed | null = feed) {
  return answerFeedRequest({ method, headers, feed: stored })
}

describe('answerFeedRequest', () => {
  test('gives the calendar, to be asked for again and kept by nobody else', () => {
    expect(ask()).toEqual({
      status: 200,
      body: 'identity',
      headers: {
        'Cache-Control': 'private, no-cache',
        'Content-Disposition': 'inline; filename="staff.ics"',
        'Content-Length': '5000',
        'Content-Type': 'text/calendar; charset=utf-8',
        ETag: '"abc123"',
        'Last-Modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
        'Referrer-Policy': 'no-referrer',
        Vary: 'Accept-Encoding',
        'X-Content-Type-Options': 'nosniff',
        'X-Robots-Tag': 'noindex',
      },
    })
  })

  test('packs the body for those who ask, under another tag', () => {
    const answer = ask({ 'accept-encoding': 'gzip, deflate, br' })

    expect(answer).toMatchObject({ status: 200, body: 'gzip' })
    expect(answer.headers).toMatchObject({ 'Content-Encoding': 'gzip', 'Content-Length': '900', ETag: '"abc123-gzip"' })
  })

  test('answers HEAD as GET, without the body', () => {
    expect(ask({}, 'HEAD')).toEqual({ ...ask(), body: 'none' })
    expect(ask({ 'if-none-match': '"abc123"' }, 'HEAD').status).toBe(304)
  })

  test.each(['POST', 'PUT', 'DELETE', 'PROPFIND', 'OPTIONS', 'get'])('refuses %s', (method) => {
    const answer = ask({ 'if-none-match': '*' }, method)

    expect(answer).toMatchObject({ status: 405, body: 'none', headers: { Allow: 'GET, HEAD' } })
  })

  test('knows no feed that it does not know', () => {
    expect(ask({}, 'GET', null)).toMatchObject({ status: 404, body: 'none' })
    expect(ask({ 'if-none-match': '*' }, 'GET', null).status).toBe(404)
  })

  test.each([
    ['"abc123"', 304],
    ['W/"abc123"', 304],
    ['"other", W/"abc123"', 304],
    ['*', 304],
    ['"other"', 200],
    ['abc123', 200],
    ['"abc123-gzip"', 200],
    ['"ABC123"', 200],
    ['', 200],
  ])('answers If-None-Match %s with %i', (tags, status) => {
    expect(ask({ 'if-none-match': tags }).status).toBe(status)
  })

  test('compares the tag of the coding that it would send', () => {
    expect(ask({ 'if-none-match': '"abc123-gzip"', 'accept-encoding': 'gzip' }).status).toBe(304)
    expect(ask({ 'if-none-match': '"abc123"', 'accept-encoding': 'gzip' }).status).toBe(200)
  })

  test.each([
    ['Tue, 03 Mar 2026 10:00:00 GMT', 304],
    ['Tue, 03 Mar 2026 10:00:01 GMT', 304],
    ['Tue, 03 Mar 2026 09:59:59 GMT', 200],
    ['Tue, 99 Mar 2026 10:00:00 GMT', 200],
    ['2030-01-01', 200],
    ['', 200],
  ])('answers If-Modified-Since %j with %i', (since, status) => {
    expect(ask({ 'if-modified-since': since }).status).toBe(status)
  })

  test('looks at no date when there is a tag', () => {
    const since = 'Tue, 03 Mar 2026 10:00:00 GMT'

    expect(ask({ 'if-none-match': '"other"', 'if-modified-since': since }).status).toBe(200)
    expect(ask({ 'if-none-match': '"abc123"', 'if-modified-since': 'Mon, 02 Mar 2026 10:00:00 GMT' }).status).toBe(304)
  })

  test('says with a 304 what it would have said of the calendar, and nothing of a body', () => {
    const { headers, body } = ask({ 'if-none-match': '"abc123"' })

    expect(body).toBe('none')
    expect(headers).toMatchObject({
      'Cache-Control': 'private, no-cache',
      ETag: '"abc123"',
      'Last-Modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
      Vary: 'Accept-Encoding',
    })
    expect(Object.keys(headers).filter((name) => name.startsWith('Content-'))).toEqual([])
  })

  test.each([
    ['staff', 'staff.ics'],
    ['Ana "x"; \r\n Silva.ics', 'Ana-x-Silva.ics'],
    ['مكتب', 'calendar.ics'],
  ])('names the file of %j plainly', (fileName, named) => {
    expect(ask({}, 'GET', { ...feed, fileName }).headers['Content-Disposition']).toBe(`inline; filename="${named}"`)
  })

  test('takes a header that came more than once', () => {
    expect(ask({ 'if-none-match': ['"other"', '"abc123"'] }).status).toBe(304)
  })
})
