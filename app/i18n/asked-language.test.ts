import { expect, test } from 'vitest'
import { askedLanguageOf, keepAskedLanguage, withoutAskedLanguage } from './asked-language.ts'

const asked = 'http://localhost:3000/respond/token?answer=accepted&uselang=ar'

test.each([
  ['/respond/token?done=accepted', '/respond/token?done=accepted&uselang=ar'],
  ['/sign-in/sent', '/sign-in/sent?uselang=ar'],
  ['/visit/token#plan', '/visit/token?uselang=ar#plan'],
  ['/visit/token?uselang=en', '/visit/token?uselang=en'],
  ['https://example.org/elsewhere', 'https://example.org/elsewhere'],
  ['//example.org/elsewhere', '//example.org/elsewhere'],
])('%s leads on in the language that was asked for', (to, expected) => {
  expect(keepAskedLanguage(to, asked)).toBe(expected)
})

test('nothing is added where nothing was asked for', () => {
  expect(keepAskedLanguage('/today', 'http://localhost:3000/respond/token')).toBe('/today')
  expect(askedLanguageOf('http://localhost:3000/visit/token?day=all')).toBe('')
})

test('a form of the page leads to another address in the same language', () => {
  expect(askedLanguageOf(asked)).toBe('?uselang=ar')
  expect(askedLanguageOf('http://localhost:3000/?uselang=%26x')).toBe('?uselang=%26x')
})

test('a language from the menu is not undone by the one that was asked for', () => {
  expect(withoutAskedLanguage('/kiosk?uselang=ar')).toBe('/kiosk')
  expect(withoutAskedLanguage('/visits?q=a&uselang=ar#top')).toBe('/visits?q=a#top')
})
