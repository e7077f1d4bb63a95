import { beforeEach, describe, expect, test } from 'vitest'
import { changeFeed } from '#app/features/calendar/commands/change-feed.server.ts'
import { buildFeed } from '#app/features/calendar/commands/build-feed.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { ana, eventsOf, givenFeed, givenHouse, givenTalk, inDays, kai, useFeedServer } from './given.ts'

const { read, plain } = useFeedServer()
const first = { name: 'A staff feed', level: 'full', locale: 'en', alarms: false } as const

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenHouse(tx)
    await givenTalk(tx, 'talk', inDays(4), ['ana', 'kai'])
  })
})

const feedOfAna = () => givenFeed(ana, { kind: 'staff', level: 'full' })

describe('a feed that is to be otherwise', () => {
  test.each([
    ['name', { name: 'Mine, all of it; \\ and more' }, 'X-WR-CALNAME:Mine\\, all of it\\; \\\\ and more'],
    ['level', { level: 'busy' }, 'SUMMARY:Busy'],
    ['language', { locale: 'ar' }, 'PRODID:-//Wikimedia//Foyer//AR'],
    ['reminders', { alarms: true }, 'TRIGGER:-PT10M'],
  ] as const)('says so at the same address: its %s', async (_what, change, said) => {
    const { feedId, token } = await feedOfAna()
    const before = await read(token)
    const text = await before.text()
    expect(text).not.toContain(said)
    const tag = before.headers.get('ETag') ?? ''

    expect((await changeFeed(ana, { ...first, ...change, feedId, now: new Date() })).ok).toBe(true)

    const after = await read(token, { 'If-None-Match': tag })
    expect(after.status).toBe(200)
    expect(after.headers.get('ETag')).not.toBe(tag)
    const [earlier, later] = [before, after].map(({ headers }) => Date.parse(headers.get('Last-Modified') ?? ''))
    expect(later).toBeGreaterThan(earlier ?? 0)
    const now = await after.text()
    expect(now).toContain(said)
    const told = (words: string) =>
      eventsOf(words).map(({ uid, sequence, startDate }) => [uid, sequence, startDate.toJSDate()])
    expect(told(now)).toEqual(told(text))
    expect((await read(token, { 'If-None-Match': after.headers.get('ETag') ?? '' })).status).toBe(304)

    await changeFeed(ana, { ...first, feedId, now: new Date() })
    expect(await (await read(token)).text()).toBe(text)
  })

  test('says nothing of what it said before', async () => {
    const { feedId, token } = await feedOfAna()
    expect(await plain(token)).toMatch(/canary-note|Nwosu/)
    await changeFeed(ana, { ...first, level: 'busy', feedId, now: new Date() })
    expect(await plain(token)).not.toMatch(/canary|Nwosu|Title of/)
  })

  test('also when it was being made as it was', async () => {
    const { feedId, token } = await feedOfAna()
    await Promise.all([buildFeed(feedId, new Date()), changeFeed(ana, { ...first, level: 'busy', feedId, now: new Date() })])
    expect(await plain(token)).not.toMatch(/canary|Nwosu/)
  })

  test('is the same when nothing is otherwise', async () => {
    const { feedId, token } = await feedOfAna()
    const tag = (await read(token)).headers.get('ETag') ?? ''
    await changeFeed(ana, { ...first, feedId, now: new Date() })
    expect((await read(token, { 'If-None-Match': tag })).status).toBe(304)
  })

  test('is sent as it is, where its program cannot unpack, and compressed again later: the same text', async () => {
    const { feedId, token } = await feedOfAna()
    const packing = { 'Accept-Encoding': 'gzip' }
    const packed = await read(token, packing)
    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    const text = await packed.text()

    await changeFeed(ana, { ...first, plain: true, feedId, now: new Date() })
    const sent = await read(token, packing)
    expect(sent.headers.get('Content-Encoding')).toBeNull()
    expect(Number(sent.headers.get('Content-Length'))).toBe(Buffer.byteLength(text))
    expect(sent.headers.get('Last-Modified')).toBe(packed.headers.get('Last-Modified'))
    expect(await sent.text()).toBe(text)
    expect((await read(token, { ...packing, 'If-None-Match': sent.headers.get('ETag') ?? '' })).status).toBe(304)

    await changeFeed(ana, { ...first, plain: false, feedId, now: new Date() })
    expect((await read(token, packing)).headers.get('Content-Encoding')).toBe('gzip')
  })

  test('is written down, and not the words of it', async () => {
    const { feedId } = await feedOfAna()
    await changeFeed(ana, { ...first, name: 'a secret name', feedId, now: new Date() })
    const lines = await db.auditEntry.findMany({ where: { action: 'change-feed' } })
    expect(lines).toMatchObject([{ actorId: 'ana', subjectKind: 'feed', subjectId: feedId }])
    expect(JSON.stringify(lines, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('secret')
  })
})

test('a colleague may not make more of a team’s feed than they may read', async () => {
  const { feedId, token } = await givenFeed(kai, { kind: 'team', teamId: 'outreach' })
  const before = await plain(token)
  const refused = await changeFeed(kai, { ...first, feedId, now: new Date() })
  expect(refused).toEqual({ ok: false, refusal: { code: 'team-in-full', field: 'level' } })
  expect(await plain(token)).toBe(before)
  expect(await db.auditEntry.count({ where: { action: 'change-feed' } })).toBe(0)
})
