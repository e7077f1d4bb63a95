import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { shorten } from './route-list-plugin.ts'

const base = { hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false, css: [] }
const house = '/assets/house-AAAAAAAA.js'

const list = {
  entry: { module: '/assets/entry.client-0.js', imports: [house], css: [] },
  routes: {
    root: { ...base, id: 'root', path: '', hasAction: false, hasLoader: true, hasErrorBoundary: true, module: '/assets/root-B.js', imports: [house] },
    'routes/_staff': { ...base, id: 'routes/_staff', parentId: 'root', hasAction: false, hasLoader: true, module: '/assets/_staff-C-D_.js', imports: [house, '/assets/work-E.js'] },
    'routes/_staff.visits.$id._index': {
      ...base,
      id: 'routes/_staff.visits.$id._index',
      parentId: 'routes/_staff',
      path: 'visits/:id',
      index: true,
      hasAction: true,
      hasLoader: true,
      module: '/assets/_staff.visits._id._index-F.js',
      imports: [house, '/assets/work-E.js', '/assets/only-here-G.js'],
    },
    'routes/guide.happenings[.]ics': { ...base, id: 'routes/guide.happenings[.]ics', parentId: 'root', path: 'guide/happenings.ics', hasAction: false, hasLoader: true, module: '/assets/guide.happenings_._ics-l0.js', imports: [] },
    'routes/odd': { ...base, id: 'routes/odd', parentId: 'root', path: 'odd', caseSensitive: true, hasAction: false, hasLoader: false, hasClientLoader: true, module: '/assets/shared-H.js', imports: [], css: ['/assets/odd.css'] },
  },
  url: '/assets/manifest-1.js',
  version: '1',
}

/** What a page finds after it ran the program, as it would travel. */
function listOf(program: string): unknown {
  const window: { __remixManifest?: unknown } = {}
  runInNewContext(program, { window })
  return JSON.parse(JSON.stringify(window.__remixManifest))
}

test('the list that a page makes of the rows is the one that was written', () => {
  const whole = `window.__remixManifest=${JSON.stringify(list)};`
  expect(listOf(whole)).toEqual(list)
  expect(listOf(shorten(whole))).toEqual(list)
  expect(Object.keys((listOf(shorten(whole)) as typeof list).routes)).toEqual(Object.keys(list.routes))
})

test('each file is named once', () => {
  const short = shorten(`window.__remixManifest=${JSON.stringify(list)};`)
  expect(short.split('house-AAAAAAAA')).toHaveLength(3)
  expect(short).not.toContain('_index-F')
})

test('what is no such list, or is short already, stays as it is', () => {
  const short = shorten(`window.__remixManifest=${JSON.stringify(list)};`)
  expect(shorten(short)).toBe(short)
  expect(shorten('export {}')).toBe('export {}')
})
