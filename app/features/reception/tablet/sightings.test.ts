import { expect, test } from 'vitest'
import { look, lookAgain, noSight, type Sight } from './sightings.ts'

const badge = 'https://foyer.example.org/badge/visit-1.aaaaaaaaaaaaaaaaaaaaaa'
const pass = 'https://foyer.example.org/visit/pass'

/** Looks ten times a second, from the first second on. */
function watch(pictures: readonly (string | null)[], from: Sight = noSight, startMs = 1000) {
  let sight = from
  const acted: string[] = []
  const lying: boolean[] = []
  pictures.forEach((seen, index) => {
    const next = look(sight, seen, startMs + index * 100)
    sight = next.sight
    lying.push(next.lies)
    if (next.isNew && seen !== null) acted.push(seen)
  })
  return { sight, acted, lying }
}

const times = (count: number, seen: string | null) => Array.from({ length: count }, () => seen)

test('a code acts once, however long it lies there', () => {
  expect(watch(times(600, badge)).acted).toEqual([badge])
})

test('a picture that could not be read now and then does not make it another time', () => {
  const blurred = times(600, badge).map((seen, index) => (index % 20 < 15 ? null : seen))
  expect(watch(blurred).acted).toEqual([badge])
})

test('out of sight for two seconds, it acts again', () => {
  expect(watch([badge, ...times(19, null), badge]).acted).toEqual([badge])
  expect(watch([badge, ...times(21, null), badge]).acted).toEqual([badge, badge])
})

test('another code acts at once, and two that lie side by side act once each', () => {
  expect(watch([badge, pass]).acted).toEqual([badge, pass])
  expect(watch(times(200, badge).map((seen, index) => (index % 2 ? pass : seen))).acted).toEqual([badge, pass])
})

test('while the camera is blind nothing is out of sight', () => {
  const { sight } = watch([badge])
  expect(watch([badge], sight, 60_000).acted).toEqual([])
  expect(watch([badge], lookAgain(sight, 60_000), 60_010).acted).toEqual([])
  expect(watch([...times(22, null), badge], lookAgain(sight, 60_000), 60_010).acted).toEqual([badge])
})

test('what lies there unread is told after a while, from when the screen came back', () => {
  const { lying, sight } = watch(times(30, badge))
  expect([lying[0], lying[10], lying[20]]).toEqual([false, false, true])
  expect(watch(times(5, badge), lookAgain(sight, 90_000), 90_010).lying).not.toContain(true)
  expect(watch([null], sight, 4_100).lying).toEqual([false])
})
