import { describe, expect, test } from 'vitest'
import {
  getTranslate, isSpoken, languageCookie, languageOf, localeOf, phrasebookFor, spokenLanguages, translatorFor,
} from './locale.server.ts'

type Asked = { query?: string; cookie?: string; accepts?: string; path?: string }

function request({ query = '', cookie, accepts, path = '/' }: Asked): Request {
  const headers = new Headers()
  if (cookie !== undefined) headers.set('Cookie', cookie)
  if (accepts !== undefined) headers.set('Accept-Language', accepts)
  return new Request(`https://foyer.example.org${path}${query}`, { headers })
}

describe('localeOf', () => {
  test.each([
    ['nothing', {}, 'en'],
    ['uselang', { query: '?uselang=ar', cookie: 'lang=en', accepts: 'en' }, 'ar'],
    ['uselang in capitals', { query: '?uselang=AR' }, 'ar'],
    ['uselang nobody speaks', { query: '?uselang=tlh', cookie: 'lang=ar' }, 'ar'],
    ['uselang that is no code', { query: '?uselang=__proto__', accepts: 'ar' }, 'ar'],
    ['uselang that names a property', { query: '?uselang=constructor' }, 'en'],
    ['cookie', { cookie: 'a=b; lang=ar; c=d', accepts: 'en' }, 'ar'],
    ['odd cookie', { cookie: 'lang; =; lang=../../x', accepts: 'ar' }, 'ar'],
    ['accepts', { accepts: 'ar' }, 'ar'],
    ['accepts by weight', { accepts: 'en;q=0.3, tlh, ar;q=0.8' }, 'ar'],
    ['accepts a region', { accepts: 'ar-EG,ar;q=0.9,en;q=0.8' }, 'ar'],
    ['accepts a dialect', { accepts: 'arz' }, 'ar'],
    ['does not accept', { accepts: 'ar;q=0, en;q=0.1' }, 'en'],
    ['accepts anything', { accepts: '*' }, 'en'],
    ['accepts nonsense', { accepts: ';;;q=x,,ar-' + 'x'.repeat(9_000) }, 'en'],
    ['keys', { query: '?uselang=qqx' }, 'qqx'],
    ['long words', { query: '?uselang=x-long' }, 'x-long'],
  ])('%s', (_, asked, code) => {
    expect(localeOf(request(asked)).code).toBe(code)
  })

  test('says how HTML calls the language and which way it runs', () => {
    expect(localeOf(request({ cookie: 'lang=ar' }))).toMatchObject({ bcp47: 'ar', dir: 'rtl', autonym: 'العربية' })
    expect(localeOf(request({ query: '?uselang=qqx' }))).toMatchObject({ bcp47: 'en', dir: 'ltr' })
  })
})

test('the cookie keeps the choice for a year, and only one that there is', () => {
  const expected = 'lang=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax'
  expect(languageCookie('ar', { secure: false })).toBe(expected)
  expect(languageCookie('ar', { secure: true })).toBe(`${expected}; Secure`)
  expect(() => languageCookie('ar; Domain=x', { secure: false })).toThrow(RangeError)
  expect(isSpoken('ar')).toBe(true)
  expect(isSpoken('qqq')).toBe(false)
})

test('a stored language that is spoken no more becomes the nearest', () => {
  expect(languageOf('arz').code).toBe('ar')
  expect(languageOf('').code).toBe('en')
})

test('the menu offers every language of the message files, without documentation', () => {
  expect(spokenLanguages().map(({ code }) => code)).toEqual(expect.arrayContaining(['en', 'ar']))
  expect(spokenLanguages().map(({ code }) => code)).not.toContain('qqq')
})

test('translators speak their language, and are made once', () => {
  expect(translatorFor('en')('app-name')).toBe('Foyer')
  expect(translatorFor('ar')).toBe(translatorFor('arz'))
  expect(getTranslate(request({ query: '?uselang=qqx' }))('app-name')).toBe('(app-name)')
})

test('long words are at least 35 % longer and keep their parameters', () => {
  const key = 'refusal-time-unreadable'
  const plain = translatorFor('en')(key)
  const long = getTranslate(request({ query: '?uselang=x-long' }))(key)
  expect(long.startsWith(plain)).toBe(true)
  expect(long.length).toBeGreaterThan(plain.length * 1.35)
})

test('a page gets the edition for its address', () => {
  const keys = (path: string) => Object.keys(phrasebookFor(request({ path })).catalogs.en ?? {}).length
  expect(keys('/visit/new')).toBeLessThanOrEqual(keys('/today'))
  expect(phrasebookFor(request({ path: '/visit/new' }))).toBe(phrasebookFor(request({ path: '/guide' })))
})
