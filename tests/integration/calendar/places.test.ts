import { beforeEach, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { givenPlace, givenStop } from '#tests/factories/meeting.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { ana, dateOf, eventsOf, givenFeed, givenHouse, hours, inDays, useFeedServer } from './given.ts'

const { read, plain } = useFeedServer()

const starts = inDays(4)
const when = { start: starts, end: new Date(starts.getTime() + hours) }

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenHouse(tx)
    await givenPlace(tx, { name: 'City Lights', openingHours: 'Mo-Su 10:00-22:00' })
    await tx.place.update({
      where: { id: 'place-1' },
      data: { wheelchair: 'yes', sources: '["https://guide.example.org/"]', checkedOn: dateOf(inDays(-10)) },
    })
    await givenStop(tx, { placeId: 'place-1', when })
  })
})

const given = () => givenFeed(ana, { kind: 'visit', visitId: 'visit-1', level: 'full' })
const stopIn = (text: string) => eventsOf(text).find(({ uid }) => uid.startsWith('stop-1'))

test('a stop says where, how far, until when, by which door, says who, and leaves the time free', async () => {
  const { token } = await given()

  const text = await (await read(token)).text()

  const stop = stopIn(text)
  const property = (name: string) => stop?.component.getFirstProperty(name)
  expect(stop?.location).toBe('City Lights, 57 Post Street, San Francisco, CA 94104')
  expect(property('geo')?.getFirstValue()).toEqual([37.7888, -122.4031])
  expect(property('x-apple-structured-location')?.getFirstValue()).toBe('geo:37.7888,-122.4031')
  expect(property('x-apple-structured-location')?.getFirstParameter('x-title')).toBe(stop?.location)
  expect(property('transp')?.getFirstValue()).toBe('TRANSPARENT')
  expect(stop?.description.split('\n')).toEqual([
    'On foot from the office: 4 minutes',
    'Open that day: 10:00 AM – 10:00 PM',
    'Step-free: yes',
    'Source: https://guide.example.org/',
  ])
})

describe('what the guide learns is in the next answer, as a new revision of the stop', () => {
  const learnt: readonly (readonly [string, (tx: Tx) => Promise<unknown>, string])[] = [
    ['a name', (tx) => change(tx, { name: 'City Lights Books' }), 'City Lights Books'],
    ['an address', (tx) => change(tx, { address: '261 Columbus Avenue' }), '261 Columbus Avenue'],
    ['where it is', (tx) => change(tx, { latitude: 37.7976 }), 'GEO:37.7976;-122.4031'],
    ['a website', (tx) => change(tx, { website: 'https://books.example.org/' }), 'https://books.example.org/'],
    ['hours', (tx) => change(tx, { openingHours: 'Mo-Su 12:00-18:00' }), '12:00 PM – 6:00 PM'],
    ['no hours', (tx) => change(tx, { openingHours: null }), 'we do not know the opening hours'],
    ['that it is closed', (tx) => change(tx, { openingHours: 'off' }), 'closed that day'],
    ['steps', (tx) => change(tx, { wheelchair: 'no' }), 'Step-free: no'],
    ['the way', (tx) => change(tx, { walkMinutesFromOffice: 9 }), '9 minutes'],
    ['a source', (tx) => change(tx, { sources: '["https://other.example.org/"]' }), 'https://other.example.org/'],
    ['when it was looked at', (tx) => change(tx, { checkedOn: dateOf(inDays(-120)) }), 'Check first: the guide was last checked on'],
    ['a caution', (tx) => change(tx, { caution: 'Cash only.' }), 'Check first: Cash only.'],
    ['its end', (tx) => change(tx, { closedAt: new Date() }), 'closed for good'],
  ]
  const change = (tx: Tx, data: object) => tx.place.update({ where: { id: 'place-1' }, data })

  test.each(learnt)('%s', async (_what, learn, words) => {
    const { token } = await given()
    const before = await plain(token)
    await inTransaction(learn)
    const after = await plain(token)

    expect(before).not.toContain(words)
    expect(after).toContain(words)
    expect(stopIn(after)?.sequence).toBe((stopIn(before)?.sequence ?? 0) + 1)
  })
})

test('what no entry says of a place leaves every feed as it is', async () => {
  const { token } = await given()
  const tag = (await read(token)).headers.get('ETag') ?? ''

  await inTransaction((tx) => tx.place.update({ where: { id: 'place-1' }, data: { tags: '["books"]', description: 'New.' } }))

  expect((await read(token, { 'If-None-Match': tag })).status).toBe(304)
  expect(await inTransaction((tx) => tx.calendarEntry.count({ where: { subject: 'stop-1' } }))).toBe(1)
})

test('what is past keeps its number and still tells the truth', async () => {
  const yesterday = { start: inDays(-2), end: new Date(inDays(-2).getTime() + hours) }
  await inTransaction((tx) => givenStop(tx, { id: 'stop-0', placeId: 'place-1', when: yesterday }))
  const { token } = await given()
  await plain(token)

  await inTransaction((tx) => tx.place.update({ where: { id: 'place-1' }, data: { name: 'Old Lights' } }))

  const past = eventsOf(await plain(token)).find(({ uid }) => uid.startsWith('stop-0'))
  expect(past?.sequence).toBe(0)
  expect(past?.location).toContain('Old Lights')
})

test('a happening says where it is, without hours that are not its own', async () => {
  await inTransaction(async (tx) => {
    await tx.happening.create({
      data: { id: 'market', slug: 'market', name: 'Heart of the City', address: '1182 Market Street', latitude: 37.7793, longitude: -122.4157, category: 'market', startsLocal: '2026-01-07T07:00', tags: '[]', description: '', sources: '[]', asOf: 2026, confidence: 'high', checkedOn: dateOf(inDays(-1)), createdAt: inDays(0), updatedAt: inDays(0) },
    })
    await tx.stop.update({ where: { id: 'stop-1' }, data: { placeId: null, happeningId: 'market' } })
  })
  const { token } = await given()
  const stop = stopIn(await plain(token))
  expect(stop?.location).toBe('Heart of the City, 1182 Market Street')
  expect(stop?.description ?? '').toBe('')

  await inTransaction((tx) => tx.happening.update({ where: { id: 'market' }, data: { caution: 'Rain.' } }))

  expect(stopIn(await plain(token))?.description).toBe('Check first: Rain.')
})
