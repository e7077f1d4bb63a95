import { expect, test } from 'vitest'
import { mayWrite } from './same-origin.ts'

const ours = (origin: string) => origin === 'https://foyer.example.org'

test.each([
  ['a page of ours', { origin: 'https://foyer.example.org', 'sec-fetch-site': 'same-origin' }, true],
  ['a form of ours in a browser that hides origins', { origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  ['somebody who typed the address anew', { origin: 'null', 'sec-fetch-site': 'none' }, true],
  ['an old browser on a page of ours', { origin: 'https://foyer.example.org' }, true],
  ['a program', {}, true],
  ['a page of somebody else', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
  ['a page of a neighbour', { origin: 'https://other.example.org', 'sec-fetch-site': 'same-site' }, false],
  ['a sandboxed page', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['a page of somebody else in an old browser', { origin: 'https://evil.example' }, false],
  ['a page of ours that is not secured', { origin: 'http://foyer.example.org' }, false],
  ['a page of ours on another port', { origin: 'https://foyer.example.org:8443' }, false],
  ['a name that begins like ours', { origin: 'https://foyer.example.org.evil.example' }, false],
  ['an origin that is empty', { origin: '' }, false],
  ['a word that no browser says', { origin: 'https://foyer.example.org', 'sec-fetch-site': 'friend' }, false],
  ['nobody knows whom in an old browser', { origin: 'null' }, false],
  ['two stories that do not fit', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
])('%s', (_who, headers, allowed) => {
  expect(mayWrite('POST', headers, ours)).toBe(allowed)
  expect(mayWrite('DELETE', headers, ours)).toBe(allowed)
  expect(mayWrite('GET', headers, ours)).toBe(true)
})
