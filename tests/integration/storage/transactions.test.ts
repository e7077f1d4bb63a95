import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { settings } from '#app/config/settings.server.ts'
import { db, inTransaction, statementIn, type Tx } from '#app/storage/client.server.ts'
import { keepReceipt, findReceipt } from '#app/storage/receipts.server.ts'
import { givenOffice } from '#tests/factories/office.ts'

const now = new Date('2026-11-20T17:00:00Z')
const receiptOf = (token: string) => inTransaction((tx) => findReceipt(tx, token))

test('what fails leaves nothing, what was written in several steps included', async () => {
  const work = inTransaction(async (tx) => {
    await keepReceipt(tx, 'fails', 'x', now)
    await givenOffice(tx)
    throw new Error('changed our mind')
  })

  await expect(work).rejects.toThrow('changed our mind')
  expect(await receiptOf('fails')).toBeNull()
  expect(await db.office.count()).toBe(0)
})

test('a step that fails inside can be survived, and the rest is kept', async () => {
  await inTransaction(async (tx) => {
    await givenOffice(tx, { id: 'first' })
    await expect(givenOffice(tx, { id: 'first' })).rejects.toThrow()
    await Promise.all([givenOffice(tx, { id: 'second' }), givenOffice(tx, { id: 'third' })])
  })

  expect(await db.office.count()).toBe(3)
  expect(await db.area.count()).toBe(6)
})

test('after its end a transaction can write no more', async () => {
  let kept: Tx | undefined
  await inTransaction(async (tx) => {
    kept = tx
    await tx.office.count()
  })
  const late = kept as Tx

  expect(() => statementIn(late, 'DELETE FROM "Office"')).toThrow('over')
  expect(() => late.office).toThrow(TypeError)
})

test('the reading connection does not write', async () => {
  await expect(db.$executeRaw`DELETE FROM "Office"`).rejects.toThrow()
})

test('transactions stand in line, each on what the one before left', async () => {
  const tokens = Array.from({ length: 50 }, (_, index) => `line-${index}`)
  const found = await Promise.all(
    tokens.map((token, index) =>
      inTransaction(async (tx) => {
        await keepReceipt(tx, token, token, now)
        await tx.office.count()
        return index === 0 ? 'first' : findReceipt(tx, `line-${index - 1}`)
      }),
    ),
  )

  expect(found).toEqual(['first', ...tokens.slice(0, -1)])
})

test('while another process writes, this one reads, and writes afterwards', async () => {
  const other = new Database(settings().databaseFile)
  other.exec('BEGIN IMMEDIATE')
  const order: string[] = []
  const written = inTransaction((tx) => keepReceipt(tx, 'waited', 'x', now)).then(() => order.push('written'))

  for (let turn = 0; turn < 20; turn++) await db.office.count()
  order.push('read')
  other.exec('COMMIT')
  await written
  other.close()

  expect(order).toEqual(['read', 'written'])
  expect(await receiptOf('waited')).toBe('x')
})

test('a statement that is kept gives each asker their own rows, also after many others', async () => {
  const ask = (value: string) => db.$queryRaw<{ value: string }[]>`SELECT ${value} AS "value"`
  const others = Array.from({ length: 600 }, (_, index) => db.$queryRawUnsafe(`SELECT ${index} AS "n"`))

  expect(await Promise.all([ask('a'), ask('b'), ask('a')])).toEqual([[{ value: 'a' }], [{ value: 'b' }], [{ value: 'a' }]])
  expect((await Promise.all(others)).at(-1)).toEqual([{ n: 599n }])
  expect(await ask('c')).toEqual([{ value: 'c' }])
})
