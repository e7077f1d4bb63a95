import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, eachDate, isoWeekday } from '#app/lib/calendar-date.ts'
import { newId } from '#app/lib/id.ts'
import { newToken } from '#app/lib/token.ts'
import { morningDay as today, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { useHouse, waitFor } from './house.ts'

// The server is killed at random moments while people write. What it acknowledged must be there exactly once and whole,
// what it did not acknowledge whole or not at all; and who was cut off may simply send the same form again.

const monday = addDays(today, 8 - isoWeekday(today))
const days = eachDate(monday, addDays(monday, 4))
const desks = 24
const rounds = 5

const house = useHouse(async (tx) => {
  await givenOffice(tx, { desks, timeZone: morningZone })
  for (const id of ['host', 'lena']) await givenStaff(tx, { id, email: `${id}@example.org`, roles: id === 'lena' ? ['liaison'] : ['host'] })
  for (let index = 0; index < desks; index++) {
    const span = { firstDay: monday, lastDay: addDays(monday, 4), halves: [] }
    await givenContact(tx, { id: `c-${index}`, email: `c-${index}@example.org` })
    await givenVisit(tx, { id: `sits-${index}`, contactId: `c-${index}`, ...span })
  }
  for (let index = 0; index < rounds * 12; index++) {
    const span = { firstDay: today, lastDay: addDays(today, 1), halves: [], hostId: 'host' }
    await givenContact(tx, { id: `a-${index}`, email: null })
    await givenVisit(tx, { id: `comes-${index}`, contactId: `a-${index}`, ...span })
  }
})

type Write = Readonly<{ kind: 'desk' | 'arrival'; path: string; fields: readonly (readonly [string, string])[]; key: string }>

/** Each desk and half-day of the week once, for the visit of the same number. */
const bookings = days.flatMap((date) =>
  ['morning', 'afternoon'].flatMap((half) =>
    Array.from({ length: desks }, (_, index): Write => {
      const key = newToken()
      const what = [['intent', 'book'], ['sitter', `visit.sits-${index}`], ['halves', `${date}.${half}.office-1-desk-${index + 1}`]] as const
      return { kind: 'desk', path: `/visits/sits-${index}/desk`, key, fields: [...what, ['formToken', key]] }
    }),
  ),
)

const arrivals = Array.from({ length: rounds * 12 }, (_, index): Write => {
  const key = newId()
  const what = [['intent', 'arrive'], ['guest', 'visit'], ['guestId', `comes-${index}`]] as const
  return { kind: 'arrival', path: '/desk?index', key, fields: [...what, ['eventId', key]] }
})

let cookie = ''
let file: Database.Database
const acknowledged = new Set<string>()

beforeAll(async () => {
  const link = await house.command('sign-in-link', 'lena@example.org')
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', body: new URLSearchParams() })
  cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]).find((each) => each?.startsWith('session=')) ?? ''
  file = new Database(house.databaseFile, { readonly: true })
})

afterAll(() => void file.close())

/** Sends a write; true when the house said that it is done, null when it was cut off. */
async function send({ path, fields, key }: Write): Promise<boolean | null> {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]))
  const answer = await fetch(house.origin + path, { method: 'POST', redirect: 'manual', body, headers: { Cookie: cookie } }).catch(() => null)
  if (answer?.status === 303) acknowledged.add(key)
  return answer && answer.status === 303
}

/** Several people write at once, each one thing after the other, until the house is gone: a moment after its first answers. */
async function writeUntilKilled(writes: Write[], people: number): Promise<void> {
  const before = acknowledged.size
  const write = async () => {
    for (let next = writes.shift(); next; next = writes.shift()) if ((await send(next)) === null) return
  }
  const all = Promise.all(Array.from({ length: people }, write))
  await waitFor(() => Promise.resolve(acknowledged.size > before + 1 || undefined))
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 240))
  await house.kill()
  await all
}

const count = (sql: string, ...values: string[]) => file.prepare<string[], number>(sql).pluck().get(...values) ?? 0

/** How often each of the rows that one booking or arrival makes is stored. */
function tracesOf({ kind, key, fields }: Write): Record<string, number> {
  const value = (name: string) => fields.find(([each]) => each === name)?.[1] ?? ''
  if (kind === 'arrival') {
    return {
      event: count('SELECT count(*) FROM ReceptionEvent WHERE id = ?', key),
      audit: count('SELECT count(*) FROM AuditEntry WHERE action = \'record-arrival\' AND details LIKE ?', `%"${key}"%`),
      outbox: count('SELECT count(*) FROM OutboxEvent WHERE type = \'visitor-arrived\' AND payload LIKE ?', `%"${key}"%`),
    }
  }
  const [date = '', half = '', deskId = ''] = value('halves').split('.')
  return {
    booking: count('SELECT count(*) FROM DeskBooking WHERE date = ? AND half = ? AND deskId = ?', date, half, deskId),
    receipt: count('SELECT count(*) FROM FormReceipt WHERE token = ?', key),
  }
}

/** Each arrival is told to the host by one message, also where the house was killed while it told or sent it. */
async function expectMailsDelivered(): Promise<void> {
  const events = 'FROM OutboxEvent e WHERE e.type = \'arrival-told\''
  const arrived = 'FROM OutboxEvent WHERE type = \'visitor-arrived\''
  const undelivered = () => {
    endLeases()
    const told = 'SELECT count(*) FROM Mail m WHERE m.eventId = e.id AND m.state = \'sent\''
    const untold = count('SELECT count(*) FROM ArrivalNotice WHERE step = \'nobody\'')
    const unsent = count(`SELECT count(*) ${events} AND (e.doneAt IS NULL OR (${told}) <> 1)`)
    return Promise.resolve(untold + unsent === 0 || undefined)
  }
  expect(await waitFor(undelivered), 'all messages are sent').toBe(true)
  const subjects = (await house.mails()).map(({ messageId }) => messageId)
  expect(new Set(subjects).size).toBe(count('SELECT count(*) FROM Mail WHERE state = \'sent\''))
  expect(count(`SELECT count(*) ${events} AND e.payload LIKE '%"step":"host"%'`)).toBe(count(`SELECT count(*) ${arrived}`))
}

/** What the killed house had claimed is free again after a minute or two; the test does not wait for that. */
function endLeases(): void {
  const hand = new Database(house.databaseFile)
  for (const table of ['OutboxEvent', 'Mail', 'ArrivalNotice']) hand.exec(`UPDATE "${table}" SET claimedUntil = NULL WHERE claimedUntil IS NOT NULL`)
  hand.close()
}

/** Each line of the audit log carries the hash of the one before it. */
function expectChain(): void {
  const lines = file.prepare<[], { hash: string; previousHash: string }>('SELECT hash, previousHash FROM AuditEntry ORDER BY seq').all()
  expect(lines.map(({ previousHash }) => previousHash)).toEqual(['', ...lines.slice(0, -1).map(({ hash }) => hash)])
}

const bookingsOf = (index: number) => count('SELECT count(*) FROM DeskBooking WHERE visitId = ?', `sits-${index}`)

function expectWhole(sent: readonly Write[]): void {
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(file.pragma('foreign_key_check')).toEqual([])
  expectChain()
  for (const write of sent) {
    const traces = Object.values(tracesOf(write))
    const wanted = acknowledged.has(write.key) ? 1 : (traces[0] ?? 0)
    expect([0, 1]).toContain(wanted)
    expect(traces, `${write.kind} ${JSON.stringify(tracesOf(write))}`).toEqual(traces.map(() => wanted))
  }
  for (let index = 0; index < desks; index++) {
    const booked = bookingsOf(index)
    expect(count('SELECT count(*) FROM AuditEntry WHERE action = \'book-desks\' AND subjectId = ?', `sits-${index}`)).toBe(booked)
    expect(count('SELECT count(*) FROM OutboxEvent WHERE type = \'desks-booked\' AND payload LIKE ?', `%"sits-${index}"%`)).toBe(booked)
  }
}

test('what was acknowledged is there once and whole, however often the house is killed', async () => {
  const waiting = [...arrivals.map((write, index) => [write, ...bookings.slice(index * 4, index * 4 + 4)])].flat()
  const all = [...waiting]
  for (let round = 0; round < rounds && waiting.length > 0; round++) {
    await writeUntilKilled(waiting, 6)
    expectWhole(all)
    await house.start()
  }
  expect(acknowledged.size).toBeGreaterThan(rounds)

  const cutOff = all.filter(({ key }) => !acknowledged.has(key))
  expect(cutOff.length).toBeGreaterThan(0)
  const again = cutOff.slice(0, 60)
  for (const write of again) expect(await send(write), `${write.kind} again`).toBe(true)
  for (const write of all.filter(({ kind }) => kind === 'desk').slice(0, 3)) expect(await send(write)).toBe(true)
  expectWhole(all)

  await expectMailsDelivered()
})
