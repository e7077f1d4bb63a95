import ICAL from 'ical.js'
import { tzlib_get_timezones } from 'timezones-ical-library'
import { describe, expect, test } from 'vitest'
import { offsetByRules } from './time-zone-rules.ts'
import { renderTimeZone } from './time-zone-text.ts'

/** Names that no office can have: they are of no continent, and ical.js cannot read their rules. */
const zones = [tzlib_get_timezones()].flat().filter((zone) => zone.includes('/'))

describe('offsetByRules', () => {
  test.each([
    ['America/Los_Angeles', '2026-03-08T01:59', -480],
    ['America/Los_Angeles', '2026-03-08T03:00', -420],
    ['America/Los_Angeles', '2026-11-01T00:59', -420],
    ['America/Los_Angeles', '2026-11-01T02:00', -480],
    ['Australia/Lord_Howe', '2026-04-05T01:29', 660],
    ['Australia/Lord_Howe', '2026-04-05T02:00', 630],
    ['Australia/Lord_Howe', '2026-10-04T02:30', 660],
    ['Europe/London', '2026-03-29T02:00', 60],
    ['Europe/London', '2026-10-25T02:00', 0],
    ['Europe/Dublin', '2026-07-01T12:00', 60],
    ['Europe/Dublin', '2026-01-01T00:00', 0],
    ['Asia/Kathmandu', '2026-07-01T12:00', 345],
    ['UTC', '2026-07-01T12:00', 0],
  ])('in %s at %s is %i', (timeZone, local, minutes) => {
    expect(offsetByRules(timeZone, local)).toBe(minutes)
  })

  test('is what another reader finds in our VTIMEZONE, in every zone', () => {
    expect(zones.length).toBeGreaterThan(400)
    for (const timeZone of zones) {
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(renderTimeZone(timeZone).trim())))
      for (const local of ['2026-01-15T12:00', '2026-03-20T12:00', '2026-04-28T12:00', '2026-07-15T12:00', '2026-10-28T12:00']) {
        const time = ICAL.Time.fromDateTimeString(`${local}:00`)
        expect([timeZone, local, offsetByRules(timeZone, local)]).toEqual([timeZone, local, zone.utcOffset(time) / 60])
      }
    }
  })
})
