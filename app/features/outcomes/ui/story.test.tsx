import { expect, test } from 'vitest'
import { render } from '#tests/setup/render.tsx'
import { Story } from './story.tsx'

const promise = {
  kind: 'promise',
  id: 'p1',
  text: 'A letter',
  dueOn: '2026-10-01',
  keptAt: null,
  keptSaidBy: null,
  remindedAt: null,
  owner: 'Ana',
  mayKeep: false,
  mayRemind: false,
} as const
const setting = { contactId: 'c1', name: 'Teo', today: '2026-11-23', timeZone: 'America/Los_Angeles' }
const daysOf = (html: string) => [...html.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, day]) => day)

test('a late promise says the day it was due, a kept one the day it was kept', () => {
  expect(daysOf(render(<Story {...setting} items={[{ ...promise, on: '2026-11-22' }]} />))[0]).toBe('2026-10-01')
  const kept = { ...promise, on: '2026-10-05', keptAt: '2026-10-05T18:00:00Z' }
  expect(daysOf(render(<Story {...setting} items={[kept]} />))[0]).toBe('2026-10-05')
})
