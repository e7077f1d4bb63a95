import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { type Db } from '#app/storage/client.server.ts'

const now = new Date('2026-12-08T20:00:00Z')

/** Makes the office in a database of its own, and answers the connection to it. */
async function makeIn(name: string): Promise<Db> {
  const file = path.join(inject('databaseFolder'), `${name}.db`)
  copyFileSync(inject('templateDatabase'), file)
  process.env.DATABASE_URL = `file:${file}`
  vi.resetModules()
  const { makeDemonstration } = await import('#prisma/demo.ts')
  const { db } = await import('#app/storage/client.server.ts')
  await makeDemonstration({ seed: 7, now })
  return db
}

/** Ids and words of what people see; when rows were written differs by nothing either, but is not looked at. */
async function describeOffice(db: Db) {
  return {
    contacts: await db.contact.findMany({ orderBy: { id: 'asc' }, select: { id: true, nameToShow: true, email: true } }),
    visits: await db.visit.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, contactId: true, firstDay: true, lastDay: true, decision: true, hostId: true },
    }),
    meetings: await db.meeting.findMany({ orderBy: { id: 'asc' }, select: { id: true, title: true, startsAt: true } }),
    promises: await db.promise.findMany({ orderBy: { id: 'asc' }, select: { id: true, text: true, dueOn: true } }),
  }
}

let db: Db

beforeAll(async () => {
  db = await makeIn('demonstration')
}, 180_000)

describe('the demonstration office', () => {
  test('is as large as it should be', async () => {
    const counts = {
      areas: await db.area.count(),
      desks: await db.desk.count(),
      rooms: await db.room.count(),
      staff: await db.staff.count(),
      teams: await db.team.count(),
      places: await db.place.count(),
      happenings: await db.happening.count(),
      contacts: await db.contact.count(),
      wikis: (await db.contact.groupBy({ by: ['homeWiki'] })).length,
    }
    const house = { areas: 3, desks: 40, rooms: 8, staff: 60, teams: 9 }
    expect(counts).toEqual({ ...house, places: 150, happenings: 45, contacts: 200, wikis: 40 })
  })

  test('has visits in every state, with people in the house today', async () => {
    const decisions = (await db.visit.groupBy({ by: ['decision'] })).map(({ decision }) => decision)
    expect(decisions.sort()).toEqual(['approved', 'cancelled', 'declined', 'needs-answer', 'requested'])
    const midnight = new Date('2026-12-08T08:00:00Z')
    const today = await db.receptionEvent.count({ where: { kind: 'arrival', occurredAt: { gt: midnight } } })
    expect(today).toBeGreaterThan(1)
    const kinds = [db.meeting.count(), db.stop.count(), db.outcome.count(), db.promise.count(), db.question.count()]
    expect(Math.min(...(await Promise.all(kinds)))).toBeGreaterThan(5)
  })

  test('lives at example.org alone', async () => {
    const elsewhere = { where: { NOT: { email: { endsWith: '@example.org' } } } }
    expect(await db.contact.count(elsewhere)).toBe(0)
    expect(await db.staff.count(elsewhere)).toBe(0)
  })

  test('is the same for the same seed', async () => {
    const first = await describeOffice(db)
    const second = await describeOffice(await makeIn('demonstration-again'))
    expect(second).toEqual(first)
  }, 180_000)
})
