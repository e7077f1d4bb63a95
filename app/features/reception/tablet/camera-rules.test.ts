import { expect, test } from 'vitest'
import { next, noCamera, retryMs, type Camera, type CameraNews } from './camera-rules.ts'

const asks: Camera = { is: 'asks' }
const live: Camera = { is: 'live' }
const away: Camera = { is: 'away' }
const opening: Camera = { is: 'opening', tries: 0 }
const lost: Camera = { is: 'lost', tries: 1, again: true }
const refused: Camera = { is: 'lost', tries: 1, again: false }
const found = (cameras: number, permission: 'granted' | 'prompt' | 'denied'): CameraNews => ({ kind: 'found', cameras, permission })
const failed: CameraNews = { kind: 'failed', refused: false }

test.each<[what: string, from: Camera, news: CameraNews, to: Camera]>([
  ['no camera', noCamera, found(0, 'granted'), noCamera],
  ['one that is not allowed', noCamera, found(1, 'denied'), noCamera],
  ['one that may be used opens at once', noCamera, found(1, 'granted'), opening],
  ['one that has to be asked for waits for a tap', noCamera, found(2, 'prompt'), asks],
  ['it was allowed meanwhile', asks, found(1, 'granted'), opening],
  ['it was forbidden meanwhile', asks, found(1, 'denied'), noCamera],
  ['it was unplugged before anybody asked', asks, found(0, 'prompt'), noCamera],
  ['somebody wants it', asks, { kind: 'use' }, opening],
  ['it opens', opening, { kind: 'opened' }, live],
  ['it does not open', opening, failed, lost],
  ['nor the second time', { is: 'opening', tries: 1 }, failed, { is: 'lost', tries: 2, again: true }],
  ['somebody said no', opening, { kind: 'failed', refused: true }, refused],
  ['its picture stops', live, { kind: 'ended' }, { is: 'lost', tries: 0, again: true }],
  ['nothing can read it', live, { kind: 'broken' }, { is: 'lost', tries: 0, again: false }],
  ['it is asked again', lost, { kind: 'retry' }, { is: 'opening', tries: 1 }],
  ['who said no is not asked again', refused, { kind: 'retry' }, refused],
  ['unless they want it', refused, { kind: 'use' }, opening],
  ['or it is allowed after all', refused, found(1, 'granted'), opening],
  ['nobody looks', live, { kind: 'hidden' }, away],
  ['nobody looks while it opens', opening, { kind: 'hidden' }, away],
  ['nobody looks while it is lost', lost, { kind: 'hidden' }, away],
  ['a no stays one', refused, { kind: 'hidden' }, refused],
  ['somebody looks again', away, { kind: 'shown' }, opening],
])('%s', (_what, from, news, to) => {
  expect(next(from, news)).toEqual(to)
})

test('what makes no sense as it stands changes nothing', () => {
  const nonsense: [Camera, CameraNews][] = [
    [live, found(1, 'granted')],
    [lost, found(0, 'granted')],
    [live, { kind: 'use' }],
    [live, { kind: 'opened' }],
    [away, { kind: 'opened' }],
    [away, failed],
    [opening, { kind: 'ended' }],
    [away, { kind: 'broken' }],
    [asks, { kind: 'hidden' }],
    [live, { kind: 'shown' }],
    [live, { kind: 'retry' }],
  ]
  for (const [camera, news] of nonsense) expect(next(camera, news)).toBe(camera)
})

test('a lost camera is asked again soon, then ever later, and at least twice a minute', () => {
  expect([0, 1, 3, 5, 40].map(retryMs)).toEqual([1_000, 2_000, 8_000, 30_000, 30_000])
})
