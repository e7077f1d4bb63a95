import { expect, test } from 'vitest'
import { mayWrite } from './same-origin.ts'

const ours = (origin: string) => origin === 'https://foyer.example.org'

test.each([
  ['a page of ours', { origin: 'https://foyer.example.org', 'sec-fetch-site': 'same-origin' }, true],
  ['a form of ours without scripts or referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  ['an old browser on a page of ours', { origin: 'https://foyer.example.org' }, true],
  ['a program', {}, true],
  ['a page of somebody else', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
  ['a page of a neighbour', { origin: 'https://other.example.org', 'sec-fetch-site': 'same-site' }, false],
  ['a sandboxed page', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['a page of somebody else in an old browser', { origin: 'https://evil.example' }, false],
  ['nobody knows whom in an old browser', { origin: 'null' }, false],
  ['two stories that do not fit', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
])('%s', (_who, headers, allowed) => {
  expect(mayWrite('POST', headers, ours)).toBe(allowed)
  expect(mayWrite('GET', headers, ours)).toBe(true)
})
