import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeSetUpLink } from '#app/access/set-up.server.ts'
import { findImportedValues } from '#app/features/offices/queries/admin.server.ts'
import { listOffices } from '#app/features/offices/queries.server.ts'
import { setUpHouse } from '#app/features/staff/commands/set-up-house.server.ts'
import { run } from '#app/jobs/commands/import.server.ts'
import { CommandFault } from '#app/lib/command-fault.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const data = (name: string) => readFileSync(path.join('prisma/data', name), 'utf8')
const lists = {
  office: (JSON.parse(data('offices.json')) as { offices: Record<string, unknown>[] }).offices,
  places: JSON.parse(data('san-francisco.json')) as Record<string, unknown>[],
  happenings: JSON.parse(data('happenings.json')) as Record<string, unknown>[],
}
const kinds = ['office', 'places', 'happenings'] as const
const africa = { lat: -1.29, lon: 36.82 }

let folder: string

beforeEach(() => {
  emptyTables()
  folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-import-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(content: string | Buffer): string {
  const file = path.join(folder, 'file.json')
  writeFileSync(file, content)
  return file
}

/** What the command line says when it does not import. */
async function refusalOf(...words: string[]): Promise<string> {
  const fault: unknown = await run(words).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(CommandFault)
  return (fault as CommandFault).message
}

async function stored() {
  const [offices, places, happenings, audit] = await Promise.all([
    db.office.count(),
    db.place.count(),
    db.happening.count(),
    db.auditEntry.count(),
  ])
  return { offices, places, happenings, audit }
}

describe('files that cannot be read are refused in a sentence, and nothing is stored', () => {
  const text = JSON.stringify(lists.places)
  const bad: readonly [string, string | Buffer, RegExp][] = [
    ['UTF-16 with its mark', Buffer.from(`\u{FEFF}${text}`, 'utf16le'), /is not written in UTF-8/],
    ['UTF-16 without its mark', Buffer.from(text, 'utf16le'), /is not written in UTF-8/],
    ['Latin-1', Buffer.from('[{"name": "Caf\u{E9}"}]', 'latin1'), /is not written in UTF-8/],
    ['broken JSON', '[{"slug": "a",}]', /is not JSON, so nothing was imported: .*(position|line)/],
    ['JSON that ends too early', text.slice(0, 5000), /is not JSON, so nothing was imported: /],
    ['a CSV file', 'slug,name,lat,lon\na,A,1,2\n', /is not JSON/],
    ['a list under another name', '{"entries": []}', /is not a list of entries/],
    ['a text', '"places"', /is not a list of entries/],
    ['nothing', '', /is empty/],
    ['blanks', ' \n\n', /is empty/],
    ['an empty list', '[]', /holds no entries/],
    ['20 MB', Buffer.alloc(20_000_000, ' '), /has 20 MB; an import reads at most 5 MB/],
  ]
  test.each(bad.flatMap((row) => kinds.map((kind) => [kind, ...row] as const)))('%s: %s', async (kind, _what, content, sentence) => {
    expect(await refusalOf(kind, write(content))).toMatch(sentence)
    expect(await stored()).toEqual({ offices: 0, places: 0, happenings: 0, audit: 0 })
  })

  test.each(kinds)('%s: a folder, a file that is not there', async (kind) => {
    mkdirSync(path.join(folder, 'inside'))
    expect(await refusalOf(kind, path.join(folder, 'inside'))).toMatch(/is a folder or a device, not a file/)
    expect(await refusalOf(kind, path.join(folder, 'gone.json'))).toMatch(/There is no file .*gone\.json that can be read/)
  })

  test.each([[[]], [['people']], [['constructor']]])('without a kind that there is: %j', async (words) => {
    expect(await refusalOf(...words)).toBe('Say what to import: npm run --silent import -- office|places|happenings [FILE]')
  })
})

describe('entries with faults are reported line by line, and none of the others is stored', () => {
  beforeEach(() => inTransaction((tx) => givenOffice(tx)))

  const keyOf = (kind: string) => (kind === 'office' ? 'id' : 'slug')

  test.each(kinds)('%s: an entry in Africa, one that comes twice, one that is none', async (kind) => {
    const [first = {}, second = {}, third = {}] = lists[kind]
    const before = await stored()
    const said = await refusalOf(kind, write(JSON.stringify([first, { ...second, ...africa }, third, first, null])))
    const lines = said.split('\n')
    expect(lines[0]).toMatch(/^Nothing was imported\. \d+ things are wrong:$/)
    expect(lines).toContain(`  entry 2 (${String(second[keyOf(kind)])}): lat lies outside the San Francisco Bay Area`)
    expect(lines).toContain(`  entry 2 (${String(second[keyOf(kind)])}): lon lies outside the San Francisco Bay Area`)
    expect(lines).toContain(`  entry 4 (${String(first[keyOf(kind)])}): ${keyOf(kind)} comes twice in this file`)
    expect(lines).toContain('  entry 5: entry is no object with fields')
    expect(await stored()).toEqual(before)
  })

  test('no more than fifty lines, and how many there are', async () => {
    const file = write(JSON.stringify(lists.places.map((place) => ({ ...place, lat: 0 }))))
    const lines = (await refusalOf('places', file)).split('\n')
    expect(lines[0]).toBe('Nothing was imported. 150 things are wrong:')
    expect(lines).toHaveLength(52)
    expect(lines.at(-1)).toBe('  and 100 more')
  })

  test.each([
    ['FREQ=WEEKLY;BYDAY=XX'],
    ['FREQ=MONTHLY;BYMONTHDAY=32'],
    ['FREQ=WEEKLY;UNTIL=tomorrow'.toUpperCase()],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ])('a happening whose rule never comes: %s', async (rrule) => {
    await run(['places'])
    const [happening = {}] = lists.happenings
    const said = await refusalOf('happenings', write(JSON.stringify([{ ...happening, rrule }])))
    expect(said).toContain('rrule cannot be followed, or does not begin at dtstart')
    expect(await db.happening.count()).toBe(0)
  })

  test('happenings name places that must be there', async () => {
    expect(await refusalOf('happenings')).toMatch(/placeSlug is no place of the guide; import the places first/)
    expect(await db.happening.count()).toBe(0)
  })
})

describe('what comes with the house', () => {
  test('comes in on an empty database, the office first; again it is as it was', async () => {
    expect(await refusalOf('places')).toBe('There is no office yet: set the house up first, or import the office.')
    expect(await run(['office'])).toBe(
      'one-sansome: 1 added, 0 changed, 0 as they were\n' +
        'left out as former or further addresses: stillman, new-montgomery, one-montgomery',
    )
    expect(await run(['places'])).toBe('150 added, 0 changed, 0 as they were')
    expect(await run(['happenings'])).toBe('45 added, 0 changed, 0 as they were')
    expect(await run(['office'])).toMatch(/^one-sansome: 0 added, 0 changed, 1 as they were\n/)
    expect(await run(['places'])).toBe('0 added, 0 changed, 150 as they were')
    expect(await stored()).toMatchObject({ offices: 1, places: 150, happenings: 45 })
  })

  test('an office that moves keeps what an admin wrote of it', async () => {
    await run(['office'])
    await inTransaction((tx) => tx.office.updateMany({ data: { name: 'San Francisco', phone: '+1 415 555 0100' } }))
    const sansome = lists.office.at(-1)
    const moved = write(JSON.stringify({ offices: [{ ...sansome, address: '2 Sansome Street', lat: 37.7906, name: 'New' }] }))
    expect(await run(['office', moved])).toBe('one-sansome: 0 added, 1 changed, 0 as they were')
    expect(await db.office.findFirstOrThrow()).toMatchObject({
      ...{ slug: 'one-sansome', name: 'San Francisco', phone: '+1 415 555 0100' },
      ...{ address: '2 Sansome Street', latitude: 37.7906, revision: 1 },
    })
  })

  test('the first admin finds the imported office on the page where the house is set up, and opens no second one', async () => {
    await run(['office'])
    const values = await findImportedValues()
    expect(values).toMatchObject({ officeName: ['1 Sansome Street (mailing address)'], latitude: ['37.790485'] })
    const token = await inTransaction((tx) => makeSetUpLink(tx, new Date()))
    const office = { ...(await listOffices(db))[0]!, name: 'San Francisco', contactEmail: 'ada@example.org' }
    const admin = { name: 'Ada', email: 'ada@example.org', locale: 'en' }
    const outcome = await setUpHouse({ kind: 'anyone' }, { token: token ?? '', office, admin, now: new Date() })
    expect(outcome).toMatchObject({ ok: true })
    expect(await db.office.findMany()).toMatchObject([
      { slug: 'one-sansome', name: 'San Francisco', contactEmail: 'ada@example.org' },
    ])
  })

  test('a file of addresses that were all left brings nothing in', async () => {
    expect(await refusalOf('office', write(JSON.stringify(lists.office.slice(0, 2))))).toMatch(/every address in the file was left/)
    expect(await stored()).toEqual({ offices: 0, places: 0, happenings: 0, audit: 0 })
  })
})
