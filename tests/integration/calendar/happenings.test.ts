import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { loader } from '#app/routes/guide.happenings[.]ics.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { dateOf, eventsOf, givenHouse, inDays } from './given.ts'

beforeAll(() =>
  inTransaction(async (tx) => {
    await givenHouse(tx)
    const made = { createdAt: inDays(-3), updatedAt: inDays(-2), checkedOn: dateOf(inDays(-1)) }
    const where = { address: '1182 Market Street', latitude: 37.7793, longitude: -122.4157, category: 'market' }
    const when = { startsLocal: '2026-01-07T07:00', durationMinutes: 600, rrule: 'FREQ=WEEKLY;BYDAY=WE' }
    const known = { tags: '[]', description: '', sources: '[]', asOf: 2026, confidence: 'high' }
    await tx.happening.create({ data: { id: 'market', slug: 'market', name: 'Heart of the City', ...where, ...when, ...known, ...made } })
  }),
)

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  loader({ request: new Request('http://localhost:3000/guide/happenings.ics', { headers, method }), params: {}, context: {} })

test('the public calendar answers as feeds do: plain, packed, unchanged, and without its body', async () => {
  const plain = await ask()
  const text = await plain.text()
  expect(eventsOf(text).map(({ summary }) => summary)).toEqual(['Heart of the City'])

  const packed = await ask({ 'Accept-Encoding': 'gzip' })
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text)
  expect(packed.headers.get('ETag')).not.toBe(plain.headers.get('ETag'))

  expect((await ask({ 'If-None-Match': plain.headers.get('ETag') ?? '' })).status).toBe(304)
  expect(await (await ask({}, 'HEAD')).text()).toBe('')
  expect((await ask({ 'If-Modified-Since': 'nonsense', Range: 'bytes=9-0' })).status).toBe(200)
})
