import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText } from './text.ts'

test.each([
  ['  Ana \t\n Ruiz  ', 'Ana Ruiz'],
  ['A\u0000n\u0007a\u009F', 'Ana'],
  ['Zoe\u0308', 'Zo\u00EB'],
  ['a\u202Egnp.exe', 'agnp.exe'],
  ['\u2066x\u2069', 'x'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['👩\u200D💻', '👩\u200D💻'],
  ['a\uD800b', 'ab'],
  ['a\u2028b\u00A0c\u3000d', 'a b c d'],
  ['a \u0000 b', 'a b'],
  ['\uFEFFAna', 'Ana'],
  ['A\uFFFDna\uFFFE', 'Ana'],
])('one line: %j becomes %j', (typed, clean) => {
  expect(cleanLine(typed)).toBe(clean)
})

test.each([
  ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
  ['\n\n one  \n\n two \n', ' one\n\n two'],
  ['a\tb\u0000', 'a b'],
  ['a\u202Eb', 'ab'],
])('text: %j becomes %j', (typed, clean) => {
  expect(cleanText(typed)).toBe(clean)
})

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(cleanLine(cleanLine(typed))).toBe(cleanLine(typed))
      expect(cleanText(cleanText(typed))).toBe(cleanText(typed))
      expect(cleanLine(typed)).not.toMatch(/[\p{Cc}\p{Cs}]/u)
    }),
  )
})
