import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inTransaction } from '#app/storage/client.server.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { ana, askForFeed, dateOf, eventsOf, givenFeed, givenHouse, givenTalk, idsOf, inDays, kai, mei, useFeedServer } from './given.ts'

const { read, plain } = useFeedServer()

beforeAll(emptyTables)
beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenHouse(tx)
    await givenTalk(tx, 'both', inDays(3), ['ana', 'kai'])
    await givenTalk(tx, 'mine', inDays(4), ['kai'])
    await givenTalk(tx, 'other', inDays(5), ['mei'])
  })
})

const outreach = { kind: 'team', teamId: 'outreach' } as const

describe('a team’s calendar', () => {
  test('shows what its people host and sit in, each thing once', async () => {
    const { token } = await givenFeed(kai, outreach)

    expect(idsOf(await plain(token))).toEqual(['visit-1', 'both', 'mine'])
  })

  test('says a colleague’s visitor by first name, and neither notes nor addresses', async () => {
    const { token } = await givenFeed(kai, outreach)

    const text = await plain(token)

    expect(text).toContain('Adaeze')
    expect(text).not.toMatch(/canary|Nwosu|@example\.org|ATTENDEE|ORGANIZER/)
  })

  test('changes with each of its people’s calendars, and with no other', async () => {
    const { token } = await givenFeed(kai, outreach)
    const tag = (await read(token)).headers.get('ETag') ?? ''
    const retitle = (id: string) =>
      inTransaction((tx) => tx.meeting.update({ where: { id }, data: { title: 'New', revision: { increment: 1 } } }))

    await retitle('other')
    expect((await read(token, { 'If-None-Match': tag })).status).toBe(304)
    for (const id of ['mine', 'both']) {
      const before = (await read(token)).headers.get('ETag') ?? ''
      await retitle(id)
      expect((await read(token, { 'If-None-Match': before })).status).toBe(200)
    }
  })

  test('follows who joins, who leaves, and who is new to a meeting', async () => {
    const { token } = await givenFeed(ana, outreach)
    const move = (id: string, teamId: string | null) =>
      inTransaction((tx) => tx.staff.update({ where: { id }, data: { teamId } }))
    await inTransaction((tx) =>
      givenVisit(tx, { id: 'visit-2', hostId: 'mei', firstDay: dateOf(inDays(6)), lastDay: dateOf(inDays(6)), halves: [] }),
    )
    expect(idsOf(await plain(token))).not.toContain('visit-2')

    await move('mei', 'outreach')
    expect(idsOf(await plain(token))).toEqual(['visit-1', 'visit-2', 'both', 'mine', 'other'])
    await move('kai', 'legal')
    expect(idsOf(await plain(token))).toEqual(['visit-1', 'visit-2', 'both', 'other'])
    await inTransaction((tx) => tx.visit.update({ where: { id: 'visit-2' }, data: { hostId: 'kai' } }))
    const givenAway = eventsOf(await plain(token)).find(({ uid }) => uid === 'visit-2@localhost')
    expect(givenAway?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    await inTransaction((tx) => tx.meetingAttendee.delete({ where: { id: 'other-mei' } }))
    const text = await plain(token)
    expect(idsOf(text)).toEqual(['visit-1', 'visit-2', 'both', 'other'])
    const states = eventsOf(text).map(({ component }) => component.getFirstPropertyValue('status'))
    expect(states).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CANCELLED'])
  })
})

describe('who may subscribe', () => {
  test.each([
    ['one of the team', kai, 'outreach', 'first-name', null],
    ['one of the team', kai, 'outreach', 'busy', null],
    ['one of the team, in full', kai, 'outreach', 'full', 'team-in-full'],
    ['somebody else', mei, 'outreach', 'busy', 'not-allowed'],
    ['a liaison, in full', ana, 'legal', 'full', null],
    ['a liaison, to a team that is none', ana, 'nowhere', 'busy', 'not-found'],
  ] as const)('%s', async (_who, actor, teamId, level, refusal) => {
    const outcome = await askForFeed(actor, { kind: 'team', teamId, level })

    expect(outcome.ok ? null : outcome.refusal.code).toBe(refusal)
  })

  test('who leaves the team reads no more, and reads again when back', async () => {
    const { token } = await givenFeed(kai, outreach)
    const move = (teamId: string | null) =>
      inTransaction((tx) => tx.staff.update({ where: { id: 'kai' }, data: { teamId } }))

    await move('legal')
    expect((await read(token)).status).toBe(404)
    await move('outreach')
    expect((await read(token)).status).toBe(200)
  })

  test('who is a liaison no more reads no team in full', async () => {
    const full = await givenFeed(ana, { ...outreach, level: 'full' })
    const short = await givenFeed(ana, outreach)
    expect((await read(full.token)).status).toBe(200)

    await inTransaction((tx) => tx.staffRole.deleteMany({ where: { staffId: 'ana', role: 'liaison' } }))

    expect((await read(full.token)).status).toBe(404)
    expect((await read(short.token)).status).toBe(200)
  })
})

test('feeds of every kind end at once when their subscriber is disabled', async () => {
  const kinds = [{ kind: 'staff' }, outreach, { kind: 'office' }, { kind: 'spaces' }, { kind: 'visit', visitId: 'visit-1' }] as const
  const feeds = await Promise.all(kinds.map((asked) => givenFeed(ana, asked)))
  const statuses = () => Promise.all(feeds.map(async ({ token }) => (await read(token)).status))
  expect(await statuses()).toEqual(kinds.map(() => 200))

  await inTransaction((tx) => tx.staff.update({ where: { id: 'ana' }, data: { disabledAt: new Date() } }))

  expect(await statuses()).toEqual(kinds.map(() => 404))
})
