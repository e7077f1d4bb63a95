import { describe, expect, test } from 'vitest'
import { checkLines, readHeader, type Column } from './import-rules.ts'

const known = { emails: ['ana@example.org'], teams: [{ id: 'team-1', name: 'Éditing tools' }], locales: ['en', 'ar'] }
const all: readonly Column[] = ['name', 'email', 'title', 'team', 'roles', 'topics', 'languages', 'how to say', 'weekly limit', 'language']
const who = ['Wulandari', 'Wulan@Example.org', 'Engineer', 'editing TOOLS', 'Host; front desk']
const good = [...who, 'Wikidata; SPARQL', 'ID;en', 'voo-LAN', '3', 'ar']

const check = (...rows: readonly (readonly string[])[]) => {
  const lines = rows.map((cells, index) => ({ line: index + 2, cells }))
  return checkLines(all, lines, known)
}

describe('readHeader', () => {
  test('takes columns in any order, however they are written', () => {
    expect(readHeader(['E_MAIL'.replace('_', ''), ' Name ', 'How-to-say'])).toEqual({ ok: true, value: ['email', 'name', 'how to say'] })
  })

  test.each([
    [['name'], 'list-columns-missing'],
    [['email', 'title'], 'list-columns-missing'],
    [['name', 'email', 'salary'], 'list-column-unknown'],
    [['name', 'email', ''], 'list-column-unknown'],
    [['name', 'email', 'Name'], 'list-column-twice'],
  ])('refuses %j', (cells, code) => {
    expect(readHeader(cells)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('checkLines', () => {
  test('reads a whole line', () => {
    expect(check(good)[0]).toMatchObject({
      line: 2,
      faults: [],
      person: {
        name: 'Wulandari',
        email: 'wulan@example.org',
        teamId: 'team-1',
        roles: ['host', 'front-desk'],
        topics: ['Wikidata', 'SPARQL'],
        languages: ['id', 'en'],
        weeklyVisitLimit: 3,
        locale: 'ar',
      },
    })
  })

  test.each([
    ['no name', 0, '', 'name-missing'],
    ['a name of 121 letters', 0, 'x'.repeat(121), 'too-long'],
    ['no address', 1, '', 'email-bad'],
    ['a bad address', 1, 'wulan at example', 'email-bad'],
    ['a header in the address', 1, 'a@example.org,b@example.org', 'email-bad'],
    ['an address of the house', 1, 'ANA@example.org', 'email-known'],
    ['an unknown team', 3, 'Nowhere', 'team-unknown'],
    ['an unknown role', 4, 'host; king', 'role-unknown'],
    ['too many topics', 5, Array.from({ length: 31 }, (_, number) => `topic ${number}`).join(';'), 'topics-many'],
    ['no language code', 6, 'Bahasa Indonesia', 'language-bad'],
    ['a limit in words', 8, 'three', 'limit-bad'],
    ['a limit below zero', 8, '-1', 'limit-bad'],
    ['a language of mail that we do not speak', 9, 'xx', 'language-bad'],
  ])('names %s', (_, column, value, fault) => {
    const [line] = check(good.map((cell, index) => (index === column ? value : cell)))
    expect(line?.faults.map((one) => one.fault)).toContain(fault)
    expect(line?.person).toBeNull()
  })

  test('names an address that stands in the list before, and keeps the first', () => {
    const [first, second] = check(good, ['Other', 'WULAN@example.org', ...good.slice(2)])
    expect(first?.person).not.toBeNull()
    expect(second).toMatchObject({ faults: [{ fault: 'email-twice', value: 'wulan@example.org' }], person: null })
  })

  test('names a line with another number of cells', () => {
    expect(check(good.slice(0, 9))[0]?.faults).toContainEqual({ fault: 'cells', value: '9' })
  })
})
