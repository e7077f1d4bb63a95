import { expect, test } from 'vitest'
import { wordsDirection } from './words-direction.ts'

test.each([
  ['Two minutes from Montgomery station.', 'rtl', 'ltr'],
  ['أحضري حاسوبك المحمول.', 'ltr', 'rtl'],
  ['أريد العمل على أدوات MediaWiki.', 'ltr', 'rtl'],
  ['ليلى حدّاد would like to meet you', 'ltr', 'ltr'],
  ['\u2068Ana Lindqvist-Bartholomew\u2069 قادم', 'rtl', 'rtl'],
  ['انظر http://localhost:3000/visit/abcdefghijklmnop', 'rtl', 'rtl'],
  ['10:30', 'rtl', 'rtl'],
] as const)('%s on a page from %s runs %s', (words, otherwise, direction) => {
  expect(wordsDirection(words, otherwise)).toBe(direction)
})
