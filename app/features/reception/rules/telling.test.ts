import { describe, expect, test } from 'vitest'
import { type TellingStep } from '../model.ts'
import { decideComing, decidePassingOn, isToldLate, planTelling, type Reachable, type Telling } from './telling.ts'

const at = (time: string) => new Date(`2026-12-07T${time}Z`)

const always: Reachable = { staffId: 'ana', workingHours: null, notBefore: null, notAfter: null, daysOff: [] }
const evenings: Reachable = { ...always, notBefore: '14:00' }
const dayOff: Reachable = { ...always, daysOff: ['2026-12-07'] }
const mondays = { 1: [['09:00', '10:05']], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } as const
const untilFivePast: Reachable = { ...always, workingHours: mondays }

const told = (step: TellingStep, people: Partial<Telling> = {}): Telling => ({
  ...{ step, arrivedAt: at('10:00:00'), stands: true, host: always, fallback: { ...always, staffId: 'mei' }, timeZone: 'UTC' },
  ...people,
})

describe('who is told next, and until when they are waited for', () => {
  test.each<[what: string, telling: Telling, now: string, step: string | null, nextAt: string | null]>([
    ['the host at once', told('nobody'), '10:00:00', 'host', '10:02:00'],
    ['the fallback after two minutes', told('host'), '10:02:00', 'fallback', '10:05:00'],
    ['the liaisons after five', told('fallback'), '10:05:00', 'liaisons', null],
    ['nobody after the liaisons', told('liaisons'), '10:10:00', null, null],
    ['without a fallback the liaisons after two', told('host', { fallback: null }), '10:02:00', 'liaisons', null],
    ['without a host the liaisons at once', told('nobody', { host: null, fallback: null }), '10:00:00', 'liaisons', null],
    ['host at home: the fallback at once', told('nobody', { host: evenings }), '10:00:00', 'fallback', '10:03:00'],
    ['host on a day off: the fallback at once', told('nobody', { host: dayOff }), '10:00:00', 'fallback', '10:03:00'],
    ['a host whose hours have just ended', told('nobody', { host: untilFivePast }), '10:05:00', 'fallback', '10:08:00'],
    ['a host in the last minute of their hours', told('nobody', { host: untilFivePast }), '10:04:00', 'host', '10:06:00'],
    ['host and fallback at home: the liaisons', told('nobody', { host: dayOff, fallback: evenings }), '10:00:00', 'liaisons', null],
    ['a fallback at home is passed over', told('host', { fallback: dayOff }), '10:02:00', 'liaisons', null],
    ['told by a house that stood still: from then on', told('host'), '10:20:00', 'fallback', '10:23:00'],
    ['after thirty minutes still the usual way', told('nobody'), '10:30:00', 'host', '10:32:00'],
    ['later the host, once', told('nobody'), '10:30:01', 'host', null],
    ['later the host, also outside their hours', told('nobody', { host: dayOff }), '16:00:00', 'host', null],
    ['later without a host the liaisons', told('nobody', { host: null }), '16:00:00', 'liaisons', null],
    ['later nobody else', told('host'), '10:30:01', null, null],
    ['undone or gone: nobody', told('nobody', { stands: false }), '10:00:00', null, null],
    ['undone or gone after the host was told: nobody else', told('host', { stands: false }), '10:02:00', null, null],
  ])('%s', (_, telling, now, step, nextAt) => {
    expect(planTelling(telling, at(now))).toEqual(step && { step, nextAt: nextAt && at(nextAt) })
  })

  test('hours are those of the office’s clock', () => {
    const host = { ...always, notBefore: '09:00', notAfter: '17:00' }
    const telling = told('nobody', { host, timeZone: 'America/Los_Angeles', arrivedAt: at('16:59:00') })
    expect(planTelling(telling, at('16:59:00'))?.step).toBe('fallback')
    expect(planTelling(telling, at('17:00:00'))?.step).toBe('host')
  })

  test('what is told late is told as such', () => {
    expect([isToldLate(at('10:00:00'), at('10:30:00')), isToldLate(at('10:00:00'), at('10:30:01'))]).toEqual([false, true])
  })
})

describe('an answer', () => {
  const open = { comingId: null, stands: true, nextAt: at('10:02:00') }

  test('the first to come is the one, and may say it twice', () => {
    expect(decideComing(open, 'ana')).toEqual({ ok: true, value: { isNew: true } })
    expect(decideComing({ ...open, comingId: 'ana' }, 'ana')).toEqual({ ok: true, value: { isNew: false } })
    expect(decideComing({ ...open, comingId: 'mei' }, 'ana')).toMatchObject({ refusal: { code: 'somebody-comes' } })
    expect(decideComing({ ...open, stands: false }, 'ana')).toMatchObject({ refusal: { code: 'visitor-left' } })
  })

  test('is passed on as long as somebody is left', () => {
    expect(decidePassingOn(open)).toMatchObject({ ok: true })
    expect(decidePassingOn({ ...open, nextAt: null })).toMatchObject({ refusal: { code: 'nobody-else' } })
    expect(decidePassingOn({ ...open, comingId: 'mei' })).toMatchObject({ refusal: { code: 'somebody-comes' } })
    expect(decidePassingOn({ ...open, stands: false })).toMatchObject({ refusal: { code: 'visitor-left' } })
  })
})
