import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeTag, sha256 } from './digest.ts'
import { isCode, normaliseCode } from './typed-code.ts'

test('the hash of a text is the one that the database has', async () => {
  expect(await sha256('a pass')).toBe(createHash('sha256').update('a pass').digest('hex'))
})

test('the tag of a code is short, and of another salt another', async () => {
  const tag = await codeTag('K7M4-2QXP', 'office-1')
  expect(tag).toMatch(/^[0-9a-f]{6}$/)
  expect(await codeTag('K7M4-2QXP', 'office-1')).toBe(tag)
  expect(await codeTag('K7M4-2QXP', 'office-2')).not.toBe(tag)
  expect(await codeTag('K7M4-2QXQ', 'office-1')).not.toBe(tag)
})

test.each([
  ['k7m4 2qxp', 'K7M4-2QXP', true],
  ['oil4-2qxp', '0114-2QXP', true],
  ['UUUU-UUUU', 'UUUU-UUUU', false],
  ['K7M4', 'K7M4', false],
  ['https://elsewhere.example.org/', 'HTTPSE1SEWHEREEXAMP1E0RG', false],
])('%s is read as %s', (typed, code, fits) => {
  expect(normaliseCode(typed)).toBe(code)
  expect(isCode(code)).toBe(fits)
})
