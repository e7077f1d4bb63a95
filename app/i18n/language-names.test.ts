import { expect, test } from 'vitest'
import { autonymOf, isLanguageCode, languageNames, languageNamesIn } from './language-names.server.ts'

test('lists the languages of the world once, by their own names', () => {
  const names = languageNames()
  const codes = names.map(({ code }) => code)

  expect(names.length).toBeGreaterThan(500)
  expect(new Set(codes).size).toBe(codes.length)
  expect(names).toContainEqual({ code: 'ar', autonym: 'العربية', dir: 'rtl' })
  expect(names).toContainEqual({ code: 'qu', autonym: 'Runa Simi', dir: 'ltr' })
})

test('knows a code from none', () => {
  expect(autonymOf('zh-hans')).toBe('中文（简体）')
  expect(isLanguageCode('ar')).toBe(true)
  expect(isLanguageCode('no such thing')).toBe(false)
  expect(isLanguageCode('__proto__')).toBe(false)
})

test('names languages as readers of another one call them, and leaves typed words alone', () => {
  expect(languageNamesIn('en', ['uk', 'zh-hans', 'Runa Simi of Cusco'])).toEqual(['Ukrainian', 'Simplified Chinese', 'Runa Simi of Cusco'])
  expect(languageNamesIn('ar', ['uk'])).toEqual(['الأوكرانية'])
})
