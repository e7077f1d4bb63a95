import { beforeEach, expect, test } from 'vitest'
import { action } from '#app/routes/_staff.subscriptions.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { answerOf, describeBadInput, formRequest, signedIn, without } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { ana, givenFeed, givenHouse } from './given.ts'

const path = '/subscriptions'
const formToken = 'a-form-token-of-these-tests'
const good = { intent: 'make', formToken, kind: 'team', teamId: 'outreach', level: 'first-name', locale: 'en' }
const asKai = () => signedIn('kai')
const feeds = () => db.feed.count()
const send = async (fields: Record<string, string>, who = 'kai') =>
  answerOf(action, formRequest(path, fields, await signedIn(who)))

beforeEach(async () => {
  emptyTables()
  await inTransaction(givenHouse)
})

describeBadInput('a new subscription', {
  path,
  action,
  cookie: asKai,
  good,
  stored: feeds,
  cases: [
    ['no intent', without('intent'), 'intent'],
    ['an intent that is none', { intent: 'destroy' }, 'intent'],
    ['no kind', without('kind'), 'kind'],
    ['a kind that is made elsewhere', { kind: 'visit' }, 'kind'],
    ['a team’s calendar of no team', without('teamId'), 'teamId'],
    ['a team that is none', { teamId: 'nowhere' }],
    ['another team', { teamId: 'legal' }],
    ['a team in full', { level: 'full' }, 'level'],
    ['a team of another shape', { teamId: "'; DROP TABLE" }, 'teamId'],
    ['two teams', { teamId: ['outreach', 'legal'] }, 'teamId'],
    ['no level', without('level'), 'level'],
    ['a level that is none', { level: 'everything' }, 'level'],
    ['two levels', { level: ['busy', 'full'] }, 'level'],
    ['no language', without('locale'), 'locale'],
    ['a language of ten thousand letters', { locale: 'x'.repeat(10_000) }, 'locale'],
    ['another answer to the check box', { alarms: 'yes' }, 'alarms'],
    ['another answer to how it is sent', { plain: 'yes' }, 'plain'],
    ['no form token', without('formToken'), 'formToken'],
  ],
})

test('the address is answered once, and a form sent twice makes one feed', async () => {
  const { address } = (await (await send(good)).json()) as { address: string }
  expect(address).toMatch(/^http:\/\/localhost:3000\/calendar\/[\w-]{43}\.ics$/)

  expect((await send(good)).status).toBeGreaterThanOrEqual(400)
  expect(await db.feed.findMany({ select: { name: true, kind: true, teamId: true } })).toEqual([
    { name: 'Team Outreach', kind: 'team', teamId: 'outreach' },
  ])
})

test.each([
  ['uncompressed', { plain: 'on' }, true],
  ['as its reader takes it', {}, false],
])('a feed is made to be sent %s, and changed so', async (_how, ticked, plain) => {
  expect((await send({ ...good, ...ticked })).status).toBe(200)
  const [made] = await db.feed.findMany({ where: { staffId: 'kai' } })
  expect(made?.plain).toBe(plain)

  const back = { ...changed, level: 'first-name', feedId: made?.id ?? '' }
  await send(plain ? back : { ...back, plain: 'on' })
  expect((await db.feed.findMany({ where: { staffId: 'kai' } }))[0]?.plain).toBe(!plain)
})

const changed = { intent: 'change', name: 'Ours', level: 'busy', locale: 'en' }

test.each([
  ['a name of ten thousand letters', { ...changed, name: 'x'.repeat(10_000) }],
  ['no name', { ...changed, name: '  \u0007 ' }],
  ['a level that is none', { ...changed, level: 'everything' }],
  ['no language', { ...changed, locale: '' }],
  ['another answer to the check box', { ...changed, alarms: 'yes' }],
  ['a feed that is none', { intent: 'revoke', feedId: 'nowhere' }],
])('bad input: a change with %s', async (_what, change) => {
  const { feedId } = await givenFeed(ana, { kind: 'staff' })

  const answer = await send({ feedId, ...change }, 'ana')

  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(await db.feed.findUniqueOrThrow({ where: { id: feedId } })).toMatchObject({ name: 'A staff feed', level: 'first-name', revokedAt: null })
})

test.each(['change', 'rotate', 'revoke'])('other people’s subscriptions: %s is refused', async (intent) => {
  const { feedId } = await givenFeed(ana, { kind: 'staff' })
  const before = await db.feed.findUniqueOrThrow({ where: { id: feedId } })

  const answer = await send({ ...changed, intent, feedId })

  expect(answer.status).toBe(403)
  expect(await db.feed.findUniqueOrThrow({ where: { id: feedId } })).toEqual(before)
})
