import { expect, test, vi } from 'vitest'
import { createTranslate, type MessageKey } from './translator.ts'

const name: MessageKey = 'app-name'
const unknown = 'no-such-message' as MessageKey

test('speaks the reader’s language first, then what stands in for it', () => {
  expect(createTranslate('ar', { ar: { 'app-name': 'ردهة' }, en: { 'app-name': 'Foyer' } })(name)).toBe('ردهة')
  expect(createTranslate('ar', { ar: {}, en: { 'app-name': 'Foyer' } })(name)).toBe('Foyer')
})

test('a message that stands in keeps the plural rules of its own language', () => {
  const forms = { plural: { value: 0 }, forms: [{ text: 'one' }, { text: 'other' }], exact: {} }
  const t = createTranslate('ar', { ar: {}, en: { 'app-name': forms } })
  expect([t(name, 0), t(name, 1), t(name, 2)]).toEqual(['other', 'one', 'other'])
})

test('shows an unknown key in brackets and reports it', () => {
  const report = vi.fn()
  expect(createTranslate('en', { en: {} }, report)(unknown)).toBe('⧼no-such-message⧽')
  expect(createTranslate('en', { en: {} }, report)('toString' as MessageKey)).toBe('⧼toString⧽')
  expect(report.mock.calls).toEqual([['no-such-message'], ['toString']])
})

test('qqx shows keys and parameters', () => {
  const t = createTranslate('qqx', { en: { 'app-name': 'Foyer' } })
  expect(t(name)).toBe('(app-name)')
  expect(t(name, 3, 'Ana')).toBe('(app-name: 3, Ana)')
})

test('from right to left, a value with letters of the other direction keeps to itself', () => {
  const catalogs = { ar: { 'app-name': 'من $1 إلى $2' } }
  const t = createTranslate('ar', catalogs, undefined, 'rtl')
  expect(t(name, 'Ana. 1', '1 Sansome Street')).toBe('من \u2068Ana. 1\u2069 إلى \u20681 Sansome Street\u2069')
  expect(t(name, '+961 1 555 010', '7DHE-S1R4')).toBe('من \u2068+961 1 555 010\u2069 إلى \u20687DHE-S1R4\u2069')
  expect(t(name, 'ليلى', '10:00 ص')).toBe('من ليلى إلى 10:00 ص')
  expect(t(name, 3, 'https://example.org/a')).toBe('من 3 إلى https://example.org/a')
})

test('from left to right too, so that a name that begins the sentence does not turn it, nor take the numbers after it along', () => {
  const t = createTranslate('en', { en: { 'app-name': '$1 since $2' } })
  expect(t(name, 'ليلى', '10:00 AM')).toBe('\u2068ليلى\u2069 since 10:00 AM')
  expect(t(name, 'Ana', 3)).toBe('Ana since 3')
})
