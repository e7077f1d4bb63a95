import { describe, expect, test } from 'vitest'
import { feedWindow, firstNameOf, staysInFeed, toUid } from './rules.ts'

describe('feedWindow', () => {
  test.each([
    ['2026-03-03', '2026-02-01', '2027-03-03'],
    ['2026-01-15', '2025-12-16', '2027-01-15'],
    ['2028-02-29', '2028-01-30', '2029-02-28'],
  ])('on %s goes from %s to %s', (today, first, last) => {
    expect(feedWindow(today)).toEqual({ first, last })
  })
})

describe('staysInFeed', () => {
  const end = new Date('2026-03-03T10:00:00Z')
  const earlier = new Date('2026-02-01T10:00:00Z')
  const later = new Date('2026-03-05T10:00:00Z')

  test.each([
    ['what is not cancelled', null, '2027-01-01T00:00:00Z', true],
    ['what was cancelled before, within 14 days of its end', earlier, '2026-03-17T09:59:59Z', true],
    ['what was cancelled before, 14 days after its end', earlier, '2026-03-17T10:00:00Z', false],
    ['what was cancelled afterwards, within 14 days', later, '2026-03-19T09:59:59Z', true],
    ['what was cancelled afterwards, after 14 days', later, '2026-03-19T10:00:00Z', false],
  ])('%s', (_, cancelledAt, now, stays) => {
    expect(staysInFeed({ end, cancelledAt }, new Date(now))).toBe(stays)
  })
})

test('a UID is the id at the host', () => {
  expect(toUid('abc', 'foyer.example.org')).toBe('abc@foyer.example.org')
})

describe('firstNameOf', () => {
  test.each([
    ['Amina Diallo', null, 'Amina'],
    ['  Amina   Diallo ', null, 'Amina'],
    ['Dr. Amina Diallo', null, 'Amina'],
    ['J. R. Quispe', null, 'J.'],
    ['Anne-Marie O’Neill', null, 'Anne-Marie'],
    ['أمينة ديالو', null, 'أمينة'],
    ['अमीना देवी', null, 'अमीना'],
    ['Nguyễn Thị Minh', null, 'Nguyễn'],
    ['Sukarno', null, null],
    ['王小明', null, null],
    ['', null, null],
    ['Wiki Gnome', 'Wiki_gnome', null],
    ['Wiki Gnome', 'Somebody', 'Wiki'],
    ['amina@example.org Diallo', null, null],
    ['+1-415-555-0100 Amina', null, null],
  ])('of %j, known as %j, is %j', (name, username, first) => {
    expect(firstNameOf(name, username)).toBe(first)
  })
})
