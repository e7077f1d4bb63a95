import { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { settings } from '#app/config/settings.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { ana, givenFeed, givenHouse, useFeedServer } from './given.ts'

const { place, read } = useFeedServer()

beforeEach(async () => {
  emptyTables()
  await inTransaction(givenHouse)
})

const bodies = ['short', 'a body of another length'.repeat(200)].map((text, index) => ({
  etag: `digest-${index}`,
  gzip: gzipSync(text),
  bodySize: text.length,
}))

/** Another process that builds the feed over and over: now these bytes, now those. */
const writer = `
  const { parentPort, workerData } = require('node:worker_threads')
  const database = new (require('better-sqlite3'))(workerData.file, { timeout: 5000 })
  database.pragma('synchronous = OFF')
  const row = database.prepare('UPDATE "Feed" SET "etag" = @etag, "bodySize" = @bodySize, "gzipSize" = length(@gzip) WHERE "id" = @id')
  const body = database.prepare('UPDATE "FeedBody" SET "gzip" = @gzip WHERE "feedId" = @id')
  const build = database.transaction((bytes) => { row.run(bytes); body.run({ gzip: bytes.gzip, id: bytes.id }) })
  let turn = 0
  const work = () => {
    for (let times = 0; times < 50; times++) build({ ...workerData.bodies[turn++ % 2], id: workerData.id })
    parentPort.postMessage(turn)
    setImmediate(work)
  }
  work()`

test('an answer’s tag, length and bytes are of one building, whatever another process builds meanwhile', async () => {
  const { feedId, token } = await givenFeed(ana, { kind: 'staff' })
  await (await read(token)).text()
  const workerData = { file: settings().databaseFile, id: feedId, bodies }
  const other = new Worker(writer, { eval: true, workerData })
  await new Promise((resolve) => other.once('message', resolve))

  const seen = new Set<string>()
  for (let turn = 0; turn < 3000; turn++) {
    const answer = await fetch(`http://127.0.0.1:${place.port}/calendar/${token}.ics`)
    const tag = answer.headers.get('ETag') ?? ''
    const built = bodies.find(({ etag }) => tag === `"${etag}-gzip"`)
    expect((await answer.text()).length).toBe(built?.bodySize)
    expect(Number(answer.headers.get('Content-Length'))).toBe(built?.gzip.length)
    seen.add(tag)
  }
  await other.terminate()
  expect(seen.size).toBe(2)
})
