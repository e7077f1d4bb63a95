import { expect, test } from 'vitest'
import { newId } from './id.ts'

test('is 20 letters of base 32, and another one each time', () => {
  const ids = Array.from({ length: 1_000 }, newId)

  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{20}$/)
  expect(new Set(ids).size).toBe(1_000)
})
