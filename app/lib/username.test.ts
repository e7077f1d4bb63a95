import { describe, expect, test } from 'vitest'
import { cleanUsername } from './username.ts'

describe('cleanUsername', () => {
  test.each([
    ['jane_doe', 'Jane doe'],
    ['User:Jane Doe', 'Jane Doe'],
    ['uSeR : jane', 'Jane'],
    ['مستخدم:محمد', 'محمد'],
    ['مستخدمة: Layla_Haddad', 'Layla Haddad'],
    ['  __Jane___Doe__ ', 'Jane Doe'],
    ['\u200EJane\u200F', 'Jane'],
    ['Jane\u00A0Doe', 'Jane Doe'],
    ['éclair', 'Éclair'],
    ['e\u0301clair', 'Éclair'],
    ['ßeta', 'ßeta'],
    ['ნინო', 'ნინო'],
    ['محمد', 'محمد'],
    ['𐐨deseret', '𐐀deseret'],
    ['Jane (WMF)', 'Jane (WMF)'],
    ['O’Neil=1!', 'O’Neil=1!'],
    ['x'.repeat(85), `X${'x'.repeat(84)}`],
    ['😀'.repeat(63), '😀'.repeat(63)],
  ])('%j becomes %j', (typed, name) => {
    expect(cleanUsername(typed)).toEqual({ ok: true, value: name })
  })

  test.each([...'#<>[]|{}/@:'])('refuses %s', (letter) => {
    expect(cleanUsername(`Jane${letter}Doe`)).toEqual({ ok: false, refusal: { code: 'username-illegal' } })
  })

  test.each(['Talk:Jane', '[[User:Jane]]', 'a\u0007b', 'a\u200Bb', 'a\uE000b', '127.0.0.1', '10.1.2.xxx', '..', 'a~~~b',
    'a%20b', 'a&amp;b', 'a\uD800'])('refuses %j', (typed) => {
    expect(cleanUsername(typed)).toMatchObject({ refusal: { code: 'username-illegal' } })
  })

  test.each(['', ' _ ', 'User:', 'user:  '])('finds nothing in %j', (typed) => {
    expect(cleanUsername(typed)).toMatchObject({ refusal: { code: 'username-missing' } })
  })

  test.each(['x'.repeat(86), '😀'.repeat(64), 'प'.repeat(86)])('finds a name too long', (typed) => {
    expect(cleanUsername(typed)).toMatchObject({ refusal: { code: 'username-too-long' } })
  })
})
