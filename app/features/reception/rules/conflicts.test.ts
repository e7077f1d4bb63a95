import { describe, expect, test } from 'vitest'
import { findConflicts, type LoggedEvent } from './conflicts.ts'

const at = (time: string) => new Date(`2026-12-07T${time}:00Z`)
let made = 0

/** "in 10:00 door": what happened, when, and at which tablet; the desk has no name. */
function log(text: string, decision = 'approved'): LoggedEvent {
  const [what = '', time = '', place = ''] = text.split(' ')
  made += 1
  const kind = what === 'in' ? 'arrival' : 'departure'
  return { id: `event-${made}`, kind, at: at(time), visitId: 'visit-1', deviceId: place || null, decision }
}

const told = (events: readonly LoggedEvent[]) =>
  findConflicts(events, 'America/Los_Angeles').map(({ kind, event, other }) => [kind, event.at, other?.at ?? null])

describe('the log of one visit', () => {
  test.each<[string, readonly string[], readonly (readonly [string, string, string | null])[]]>([
    ['one arrival fits', ['in 10:00 door'], []],
    ['in and out and in again fits', ['in 10:00 door', 'out 12:00 door', 'in 13:00 side'], []],
    ['a second tap at one tablet is no news', ['in 10:00 door', 'in 10:01 door'], []],
    ['a second tap at the desk is no news', ['in 10:00', 'in 10:01'], []],
    ['two tablets', ['in 10:00 door', 'in 10:05 side'], [['came-twice', '10:05', '10:00']]],
    ['a tablet and the desk', ['in 10:00 door', 'in 10:05'], [['came-twice', '10:05', '10:00']]],
    ['whatever came first to us', ['in 10:05 side', 'in 10:00 door'], [['came-twice', '10:05', '10:00']]],
    [
      'each further one beside the first',
      ['in 10:00 door', 'in 10:05 side', 'in 10:06'],
      [['came-twice', '10:05', '10:00'], ['came-twice', '10:06', '10:00']],
    ],
    ['leaving alone is no conflict', ['out 10:00 door'], []],
  ])('%s', (_what, events, conflicts) => {
    expect(told(events.map((text) => log(text)))).toEqual(
      conflicts.map(([kind, event, other]) => [kind, at(event), other === null ? null : at(other)]),
    )
  })

  test('coming again on another day is no conflict, though nobody saw how the day before ended', () => {
    const [before, next] = [log('in 10:00 door'), { ...log('in 17:00 side'), at: new Date('2026-12-08T17:00:00Z') }]
    expect(told([before, next])).toEqual([])
  })

  test.each([
    ['cancelled', 'in 10:00 door', [['not-expected', at('10:00'), null]]],
    ['declined', 'in 10:00 door', [['not-expected', at('10:00'), null]]],
    ['cancelled', 'in 10:00', []],
    ['approved', 'in 10:00 door', []],
  ])('of a visit that is %s: %s', (decision, event, conflicts) => {
    expect(told([log(event, decision)])).toEqual(conflicts)
  })
})
