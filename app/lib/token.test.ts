import { expect, test } from 'vitest'
import { hashToken, newToken } from './token.ts'

test('a token has 256 bits in letters that an address can carry', () => {
  const tokens = Array.from({ length: 100 }, newToken)

  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
  expect(new Set(tokens).size).toBe(100)
})

test('the hash is SHA-256 in hexadecimal', () => {
  expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
