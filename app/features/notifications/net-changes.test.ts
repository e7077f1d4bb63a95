import { describe, expect, test } from 'vitest'
import { joinDesks, netChanges, type MadeChange } from './net-changes.ts'

type Step = readonly [by: string, id: string, was: string | null, is: string | null]

const made = (steps: readonly Step[]): readonly MadeChange[] =>
  steps.map(([actorId, id, was, is], index) => ({
    ...{ kind: 'stop', id, was, is, actorKind: 'staff', actorId },
    at: new Date(index),
  }))

/** What it comes to for the host, where each thing stands as the last step left it unless said otherwise. */
function netFor(reader: string, steps: readonly Step[], now: Record<string, string | null> = {}) {
  const states = new Map([...steps.map(([, id, , is]) => [id, is] as const), ...Object.entries(now)])
  const net = netChanges(made(steps), { states, knows: ({ actorId }) => actorId === reader })
  return net.map(({ id, was, is }) => [id, was, is])
}

describe('what several changes come to', () => {
  test.each<readonly [string, readonly Step[], readonly unknown[]]>([
    ['one change is that change', [['ana', 's', '10', '11']], [['s', '10', '11']]],
    ['moved twice is moved from first to last', [['ana', 's', '10', '11'], ['ana', 's', '11', '12']], [['s', '10', '12']]],
    ['added and moved is added', [['ana', 's', null, '11'], ['ana', 's', '11', '12']], [['s', null, '12']]],
    ['moved and taken out is taken out', [['ana', 's', '10', '11'], ['ana', 's', '11', null]], [['s', '10', null]]],
    ['added and taken out is nothing', [['ana', 's', null, '11'], ['ana', 's', '11', null]], []],
    ['moved there and back is nothing', [['ana', 's', '10', '11'], ['ana', 's', '11', '10']], []],
    ['taken out and put back as it was is nothing', [['ana', 's', '10', null], ['ana', 's', null, '10']], []],
    ['two things are two', [['ana', 's', '10', '11'], ['ana', 'd', null, 'M']], [['s', '10', '11'], ['d', null, 'M']]],
    ['one’s own doing is nothing', [['host', 's', '10', '11']], []],
    ['one’s own after somebody’s is nothing', [['ana', 's', '10', '11'], ['host', 's', '11', '12']], []],
    ['somebody’s after one’s own begins there', [['host', 's', '10', '11'], ['ana', 's', '11', '12']], [['s', '11', '12']]],
    ['back to what one had made of it is nothing', [['host', 's', '10', '11'], ['ana', 's', '11', '12'], ['ana', 's', '12', '11']], []],
  ])('%s', (_case, steps, net) => {
    expect(netFor('host', steps)).toEqual(net)
  })

  test('what is so now counts, not what the last change said', () => {
    const steps: readonly Step[] = [['ana', 's', '10', '11']]
    expect(netFor('host', steps, { s: '15' })).toEqual([['s', '10', '15']])
    expect(netFor('host', steps, { s: null })).toEqual([['s', '10', null]])
    expect(netFor('host', steps, { s: '10' })).toEqual([])
    expect(netFor('host', [['host', 's', '10', '11']], { s: '15' })).toEqual([['s', '11', '15']])
  })
})

test('both halves of a day at one desk are one thing, unless they differ', () => {
  const desk = (half: string, was: string | null, is: string | null) => ({ kind: 'desk', id: half, was, is }) as const
  const ids = (...changes: Parameters<typeof joinDesks>[0]) => joinDesks(changes).map((each) => each.ids)
  const [morning, afternoon] = ['2026-12-08.morning', '2026-12-08.afternoon']
  expect(ids(desk(afternoon, null, 'a'), desk(morning, null, 'a'))).toEqual([[morning, afternoon]])
  expect(ids(desk(morning, null, 'a'), desk(afternoon, null, 'b'))).toEqual([[morning], [afternoon]])
  expect(ids(desk(morning, null, 'a'), desk('2026-12-09.morning', null, 'a'))).toEqual([[morning], ['2026-12-09.morning']])
})
