import { type ServerBuild } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { firstWordOf, partOfSite, wordsOfSite } from './site-parts.ts'

const route = (id: string, parentId?: string, path?: string) => [id, { id, parentId, path, module: {} }] as const
const routes = Object.fromEntries([
  route('root', undefined, ''),
  route('layout', 'root'),
  route('visits', 'layout', 'visits'),
  route('visit', 'visits', ':id'),
  route('desk', 'root', 'desk/:day?'),
  route('language', 'root', ':language?/about'),
  route('rest', 'root', '*'),
])
const build = { assets: { version: 'a', routes }, routes } as unknown as ServerBuild

test('a part has its own pages and those that begin with no word', () => {
  const part = partOfSite(build, 'visits')
  expect(Object.keys(part.routes)).toEqual(['root', 'layout', 'visits', 'visit', 'language', 'rest'])
  expect(part.assets.version).toBe('a')
  expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes))
})

test('the words are those that addresses begin with', () => {
  expect([...wordsOfSite(build)]).toEqual(['visits', 'desk'])
})

describe('the first word of an address', () => {
  test.each([
    ['/visits/17', 'visits'],
    ['/Visits', 'visits'],
    ['//visits//17', 'visits'],
    ['/v%69sits', 'visits'],
    ['/visits.data', 'visits'],
    ['/visits%2F17', 'visits'],
    ['/', ''],
    ['/%E0%A4%A', ''],
  ])('%s', (pathname, word) => {
    expect(firstWordOf(pathname)).toBe(word)
  })
})
