import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { loader as colleague } from '#app/routes/_staff.staff.$id.tsx'
import { loader as colleagues } from '#app/routes/_staff.staff._index.tsx'
import { loader as today } from '#app/routes/_staff.today.tsx'
import { loader as overview } from '#app/routes/_staff.visits.$id._index.tsx'
import { loader as approve } from '#app/routes/_staff.visits.$id.approve.tsx'
import { loader as frame } from '#app/routes/_staff.visits.$id.tsx'
import { loader as list } from '#app/routes/_staff.visits._index.tsx'
import { loader as add } from '#app/routes/_staff.visits.new.tsx'
import { addDays } from '#app/lib/calendar-date.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { morningDay as day, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { signedIn } from '../bad-input.ts'

const yesterday = addDays(day, -1)
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx, { timeZone: morningZone })
    await givenOffice(tx, { id: 'office-2', name: 'Berlin', timeZone: 'Europe/Berlin' })
    await givenStaff(tx, { id: 'liaison', name: 'Ana Lindqvist', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman', topics: ['Structured data'] })
    await givenStaff(tx, { id: 'desk', roles: ['front-desk'] })
    await givenStaff(tx, { id: 'admin', roles: ['admin'] })
    await givenStaff(tx, { id: 'berlin', name: 'Jonas Weber', officeId: 'office-2' })
    for (const [id, nameToShow, homeWiki, username] of [
      ['adaeze', 'Adaeze Nwosu-Eze', 'ig.wikipedia.org', 'Adaeze'],
      ['joao', 'João Batista dos Santos', 'pt.wikipedia.org', null],
      ['olena', 'Олена Кравець', 'uk.wikipedia.org', 'Olenka K'],
      ['sakura', '山本さくら', 'ja.wikipedia.org', null],
    ] as const) {
      await givenContact(tx, { id, nameToShow, homeWiki, username })
    }
    const three = { firstDay: day, lastDay: addDays(day, 2), halves: [{ date: day, half: 'morning' }] } as const
    await givenVisit(tx, { ...three, id: 'here', contactId: 'adaeze', hostId: 'host', emergencyName: 'Somebody', diet: ['vegan'] })
    await givenVisit(tx, { ...three, id: 'asked', contactId: 'joao', decision: 'requested', firstDay: addDays(day, 8), lastDay: addDays(day, 9) })
    await givenVisit(tx, { ...three, id: 'asks', contactId: 'olena', decision: 'needs-answer', firstDay: addDays(day, 5), lastDay: addDays(day, 6) })
    await givenVisit(tx, { ...three, id: 'past', contactId: 'olena', firstDay: addDays(day, -30), lastDay: addDays(day, -29), halves: [] })
    await givenVisit(tx, { ...three, id: 'late', contactId: 'sakura', lateUntil: new Date(Date.now() + 3_600_000) })
    await givenVisit(tx, { id: 'abroad', officeId: 'office-2', contactId: 'joao', firstDay: day, lastDay: day, halves: [] })
    await tx.accessNeed.create({ data: { id: 'n1', visitId: 'here', need: 'step-free' } })
    await tx.receptionEvent.create({
      data: { id: 'e1', kind: 'arrival', officeId: 'office-1', visitId: 'here', deviceTime: ago(1), occurredAt: ago(1), receivedAt: ago(1) },
    })
  })
})

type Loader = (args: LoaderFunctionArgs) => Promise<Response>
type Params = Record<string, string>

async function open(loader: unknown, path: string, staffId: string, params: Params = {}): Promise<Response> {
  const request = new Request(`http://localhost:3000${path}`, { headers: { Cookie: await signedIn(staffId) } })
  const answer = await (loader as Loader)({ request, params, context: {} }).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return answer
  throw answer
}

async function read<Page>(...args: Parameters<typeof open>): Promise<Page> {
  const answer = await open(...args)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Page
}

type Row = { id: string; state: string; mayOpen: boolean }
type Listed = { count: number; total: number; visits: Row[]; elsewhere: { id: string } | null }
const listed = async (search: string, staffId = 'liaison') => read<Listed>(list, `/visits${search}`, staffId)
const ids = ({ visits }: Listed) => visits.map(({ id }) => id)

describe('the list of visits', () => {
  test('begins with what waits for an answer, then by day, and leaves other offices out', async () => {
    const page = await listed('')

    expect(ids(page)).toEqual(['asked', 'here', 'late', 'asks'])
    expect(page).toMatchObject({ count: 4, total: 5 })
  })

  test.each([
    ['?q=kravets', ['asks', 'past']],
    ['?q=joao+santos', ['asked']],
    ['?q=olenka', ['asks', 'past']],
    ['?q=ja.wikipedia', ['late']],
    ['?when=past', ['past']],
    ['?when=all&wiki=uk', ['asks', 'past'].reverse()],
    ['?state=on-site', ['here']],
    ['?state=requested', ['asked']],
    ['?state=no-show&when=all', ['past']],
    ['?host=host', ['here']],
    ['?host=none&state=needs-answer', ['asks']],
    [`?from=${yesterday}&until=${day}`, ['here', 'late']],
    ['?q=%F0%9F%92%A9', []],
    [`?q=${'a'.repeat(10_000)}`, ['asked', 'here', 'late', 'asks']],
  ])('%s shows %j', async (search, wanted) => {
    expect(ids(await listed(search))).toEqual(wanted)
  })

  test('says where else what was sought might be', async () => {
    const page = await listed('?q=kravets&when=week&state=closed')

    expect(page.visits).toEqual([])
    expect(page.elsewhere?.id).toBe('asks')
    expect((await listed('?q=nobody')).elsewhere).toBeNull()
  })

  test('shows a host the visits that take place, and opens their own alone', async () => {
    const page = await listed('?when=all', 'host')

    expect(page.visits.map(({ id, mayOpen }) => [id, mayOpen])).toEqual([['past', false], ['here', true], ['late', false]])
  })
})

type Reception = { numbers: object; arrivals: { id: string; stand: string }[] }
type Today = { needs: { kind: string; id: string }[]; reception: Reception | null; hosted: { id: string }[] }

describe('today', () => {
  test('tells the liaison what waits and who comes', async () => {
    const page = await read<Today>(today, '/today', 'liaison')

    expect(page.needs.map(({ kind }) => kind).sort()).toEqual(['access', 'late', 'request'])
    expect(page.reception?.numbers).toMatchObject({ expected: 1, onSite: 1, left: 0, desks: { used: 0, all: 6 } })
    expect(page.reception?.arrivals.map(({ id, stand }) => [id, stand])).toEqual([['here', 'on-site'], ['late', 'late']])
  })

  test('says when a question was answered', async () => {
    await inTransaction((tx) =>
      tx.visitLetter.create({ data: { id: 'l1', visitId: 'asked', fromKind: 'visitor', text: 'Yes', createdAt: ago(2) } }),
    )

    expect((await read<Today>(today, '/today', 'liaison')).needs.map(({ kind }) => kind)).toContain('answered')
  })

  test('tells a host of their own visits only', async () => {
    const page = await read<Today>(today, '/today', 'host')

    expect(page.reception).toBeNull()
    expect(page.needs).toEqual([])
    expect(page.hosted.map(({ id }) => id)).toEqual(['here'])
  })

  test('sends the front desk to the desk', async () => {
    const answer = await open(today, '/today', 'desk')

    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/desk')
  })
})

describe('one visit', () => {
  const visit = (id: string) => ({ id })

  test('shows the liaison what was told to the liaison alone, and the host nothing of it', async () => {
    const whole = JSON.stringify(await read(overview, '/visits/here', 'liaison', visit('here')))
    const part = JSON.stringify(await read(overview, '/visits/here', 'host', visit('here')))

    for (const word of ['adaeze@example.org', 'vegan', 'Somebody', 'step-free', 'trustCheck']) {
      expect(whole).toContain(word)
      expect(part).not.toContain(word)
    }
    expect(part).toContain('structured data')
  })

  test('an admin reads it without the private part', async () => {
    expect(JSON.stringify(await read(overview, '/visits/here', 'admin', visit('here')))).not.toContain('adaeze@example.org')
  })

  test.each([
    ['host', 'here', 200],
    ['host', 'late', 403],
    ['desk', 'here', 403],
    ['liaison', 'here', 200],
    ['admin', 'here', 200],
    ['liaison', 'nothing', 404],
  ])('the %s who opens "%s" gets %i', async (staffId, id, status) => {
    expect((await open(frame, `/visits/${id}`, staffId, visit(id))).status).toBe(status)
    expect((await open(overview, `/visits/${id}`, staffId, visit(id))).status).toBe(status)
  })

  test.each([
    ['approve', approve, 'here'],
    ['add', add, 'new'],
  ] as const)('%s is the liaison’s page', async (_, loader, id) => {
    expect((await open(loader, `/visits/${id}`, 'host', visit(id))).status).toBe(403)
    expect((await open(loader, `/visits/${id}`, 'admin', visit(id))).status).toBe(403)
    expect((await open(loader, `/visits/${id}`, 'liaison', visit(id))).status).toBe(200)
  })
})

describe('colleagues', () => {
  test('are those of one’s own office, found by name, team or topic', async () => {
    type Page = { people: { id: string }[]; all: number }
    expect((await read<Page>(colleagues, '/staff', 'desk')).all).toBe(4)
    expect((await read<Page>(colleagues, '/staff?q=structured', 'desk')).people.map(({ id }) => id)).toEqual(['host'])
  })

  test('have a page with the visits they host; meetings are their own and the liaison’s to see', async () => {
    type Page = { visits: { id: string; mayOpen: boolean }[]; meetings: unknown[] | null }
    expect(await read<Page>(colleague, '/staff/host', 'liaison', { id: 'host' })).toMatchObject({ visits: [{ id: 'here', mayOpen: true }], meetings: [] })
    expect(await read<Page>(colleague, '/staff/host', 'desk', { id: 'host' })).toMatchObject({ visits: [{ id: 'here', mayOpen: false }], meetings: null })
    expect((await open(colleague, '/staff/berlin', 'liaison', { id: 'berlin' })).status).toBe(404)
  })
})
