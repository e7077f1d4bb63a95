import { expect, test } from 'vitest'
import { aReading, aStopToShow } from '#tests/factories/calendar.ts'
import { type PlaceForCalendar } from '../model.ts'
import { describePlace } from './place-words.ts'

const known = aStopToShow().place
if (!known) throw new Error('a stop of the factory has a place')

const words = (facts: Partial<PlaceForCalendar>, language: 'en' | 'ar' = 'en') =>
  describePlace({ ...known, ...facts }, aReading({ language })).filter(Boolean)

test.each<[string, Partial<PlaceForCalendar>, string]>([
  ['a walk', { walkMinutes: 1 }, 'On foot from the office: 1 minute'],
  ['a door away', { walkMinutes: 0 }, 'On foot from the office: 0 minutes'],
  ['hours past midnight', { hours: [['18:00', '02:00']] }, 'Open that day: 6:00 PM – 2:00 AM'],
  ['a closed day', { hours: [] }, 'Check first: closed that day, as far as we know.'],
  ['hours that nobody found', { hours: null }, 'Check first: we do not know the opening hours.'],
  ['no step', { stepFree: 'yes' }, 'Step-free: yes'],
  ['steps', { stepFree: 'no' }, 'Step-free: no'],
  ['steps that nobody counted', { stepFree: 'unknown' }, 'Step-free: not known'],
  ['facts gone stale', { stale: true }, 'Check first: the guide was last checked on January 20, 2026.'],
  ['a caution', { caution: 'Cash only.' }, 'Check first: Cash only.'],
])('%s', (_what, facts, line) => {
  expect(words(facts)).toContain(line)
})

test('what is not known, or is told elsewhere, is left out', () => {
  expect(words({ walkMinutes: null, hours: 'own', stepFree: null, website: null, sources: [] })).toEqual([])
})

test('of a place that is gone only that is told', () => {
  expect(words({ gone: true })).toEqual(['This place has closed for good.'])
})

test('in the language of the reader', () => {
  expect(words({ walkMinutes: 2, hours: null }, 'ar').slice(0, 2)).toEqual([
    'سيرًا من المقر: دقيقتان',
    'تأكّد أولًا: لا نعرف ساعات العمل.',
  ])
})
