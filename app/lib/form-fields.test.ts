import { describe, expect, test } from 'vitest'
import { anyOf, line, optionalLine, paragraph } from './form-fields.ts'

describe('what must be given', () => {
  const blanks = ['', ' ', '\u0000', '\uFFFD\uFFFD', '\u200D', '\u2060\u00AD', '\u3164', '\u0301\u0301', '\u00A0\u2003']

  test.each(blanks)('is not given by %j', (typed) => {
    expect(line({ max: 100 }).safeParse(typed).error?.issues[0]?.message).toBe('form-missing')
    expect(paragraph({ max: 100 }).safeParse(typed).error?.issues[0]?.message).toBe('form-missing')
  })

  test.each(['a', '-', '1', '👩\u200D💻', 'ا', '王', 'मौ', '?'])('is given by %j', (typed) => {
    expect(line({ max: 100 }).safeParse(typed).data).toBe(typed)
  })
})

test('a line is measured in characters as people count them', () => {
  expect(optionalLine({ max: 3 }).safeParse('👍👍👍').success).toBe(true)
  expect(optionalLine({ max: 3 }).safeParse('abcd').success).toBe(false)
})

test('what is chosen twice is chosen once', () => {
  expect(anyOf(['a', 'b', 'c']).parse(['a', 'b', 'a'])).toEqual(['a', 'b'])
})
