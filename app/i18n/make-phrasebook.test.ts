import { describe, expect, test, vi } from 'vitest'
import { makePhrasebook, readingOrder } from './make-phrasebook.server.ts'

const files = {
  en: { '@metadata': { authors: [] }, 'visit-a': 'A', 'visit-b': 'B', 'admin-c': 'C' },
  ar: { 'visit-a': 'أ', 'visit-b': 'ب {{PLURAL:$1|', 'admin-c': 'ج' },
  pt: { 'visit-a': 'A pt' },
  'pt-br': { 'visit-b': 'B pt-br' },
  'zh-hans': { 'visit-a': 'zh' },
}
const quiet = () => {}

describe('makePhrasebook', () => {
  test('takes each message once, from the first language that has it', () => {
    const { catalogs } = makePhrasebook('pt-br', files, 'whole', quiet)

    expect(catalogs).toEqual({
      'pt-br': { 'visit-b': 'B pt-br' },
      pt: { 'visit-a': 'A pt' },
      en: { 'admin-c': 'C' },
    })
    expect(Object.keys(catalogs)).toEqual(['pt-br', 'pt', 'en'])
  })

  test('leaves a broken translation out, says so, and lets English stand in', () => {
    const report = vi.fn()
    const { catalogs } = makePhrasebook('ar', files, 'whole', report)

    expect(catalogs).toEqual({ ar: { 'visit-a': 'أ', 'admin-c': 'ج' }, en: { 'visit-b': 'B' } })
    expect(report.mock.calls).toEqual([['visit-b', 'ar']])
  })

  test('leaves the words of work out of the visitors’ edition', () => {
    expect(makePhrasebook('en', files, 'visitor', quiet).catalogs).toEqual({ en: { 'visit-a': 'A', 'visit-b': 'B' } })
  })

  test('describes its language and offers all of them', () => {
    const { language, languages } = makePhrasebook('ar', files, 'whole', quiet)

    expect(language).toEqual({ code: 'ar', bcp47: 'ar', dir: 'rtl', autonym: 'العربية' })
    expect(languages.map(({ code }) => code).sort()).toEqual(['ar', 'en', 'pt', 'pt-br', 'zh-hans'])
    expect(languages.find(({ code }) => code === 'zh-hans')).toMatchObject({ bcp47: 'zh-Hans', dir: 'ltr' })
    expect(languages.find(({ code }) => code === 'pt-br')).toMatchObject({ bcp47: 'pt-BR' })
  })
})

test.each([
  ['pt-br', ['pt-br', 'pt']],
  ['pt', ['pt', 'pt-br']],
  ['arz', ['ar']],
  ['es-mx', []],
  ['zh-cn', ['zh-hans']],
  ['ar-eg', ['ar']],
  ['en-gb', ['en']],
])('somebody who asked for %s can read %j', (code, order) => {
  expect(readingOrder(code, Object.keys(files))).toEqual(order)
})
