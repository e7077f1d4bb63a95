import { beforeEach, expect, test } from 'vitest'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { toInstant } from '#app/lib/office-time.ts'
import { action as change } from '#app/routes/_staff.visits.$id.dates.tsx'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenMeeting, givenStop } from '#tests/factories/meeting.ts'
import { morningDay as today, morningZone as zone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, describeBadInput, formRequest, signedIn, type Fields } from '../bad-input.ts'

const monday =
  [7, 8, 9, 10, 11, 12, 13].map((days) => addDays(today, days)).find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1) ?? ''
const tuesday = addDays(monday, 1)
const params = { id: 'visit-1' }
const path = '/visits/visit-1/dates'

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx, { timeZone: zone })
    await givenStaff(tx, { id: 'liaison', roles: ['liaison'] })
    await givenStaff(tx, { id: 'host', name: 'Priya Raman' })
    await givenContact(tx, { id: 'contact-1', email: 'adaeze@example.org' })
    await givenVisit(tx, { hostId: 'host', firstDay: monday, lastDay: tuesday, halves: [{ date: monday, half: 'morning' }] })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2', firstDay: monday, lastDay: tuesday })
  })
})

const good: Fields = {
  firstDay: monday,
  lastDay: monday,
  halves: [`${monday}/morning`, `${monday}/afternoon`],
  shownDays: `${monday}/${monday}`,
  revision: '0',
  intent: 'apply',
}

describeBadInput('change the dates of a visit', {
  path, action: change, params, good,
  cookie: () => signedIn('liaison'),
  stored: () => db.auditEntry.count(),
  cases: [
    ['no first day', { firstDay: '' }, 'firstDay'],
    ['a day that does not exist', { firstDay: '2026-02-30' }, 'firstDay'],
    ['two first days', { firstDay: [monday, tuesday] }, 'firstDay'],
    ['past', { firstDay: addDays(today, -3), lastDay: addDays(today, -2) }, 'lastDay'],
    ['longer than a visit may be', { lastDay: addDays(monday, 40) }, 'lastDay'],
    ['ten thousand characters', { lastDay: '9'.repeat(10_000) }, 'lastDay'],
    ['looked at before another change', { revision: '7' }, ''],
    ['a revision that is none', { revision: '-1' }, 'revision'],
  ],
})

/** A meeting and a stop on the day that goes. */
async function planTuesday(): Promise<void> {
  const at = (time: string) => {
    const instant = toInstant(`${tuesday}T${time}`, zone)
    if (!instant.ok) throw new Error(instant.refusal.code)
    return instant.value
  }
  await inTransaction(async (tx) => {
    await givenMeeting(tx, { when: { start: at('10:00'), end: at('10:30') } })
    await givenStop(tx, { when: { start: at('15:00'), end: at('16:00') } })
  })
}

const send = async (fields: Fields, staffId = 'liaison') =>
  answerOf(change, formRequest(path, { ...good, ...fields }, await signedIn(staffId)), params)

test('the liaison looks at what goes, and nothing has changed by that', async () => {
  await planTuesday()
  const answer = await send({ intent: 'look' })

  expect(answer.status).toBe(200)
  const { preview } = (await answer.json()) as { preview: Record<string, unknown[]> }
  expect(preview.meetings).toHaveLength(1)
  expect(preview.stops).toHaveLength(1)
  expect(preview.told).toEqual(['Priya Raman'])
  expect(await db.visit.findUniqueOrThrow({ where: { id: 'visit-1' } })).toMatchObject({ lastDay: tuesday, revision: 0 })
})

test('with one press the dates change, the plan outside them goes, and the others hear of it', async () => {
  await planTuesday()
  expect((await send({})).headers.get('Location')).toBe('/visits/visit-1')

  expect(await db.visit.findUniqueOrThrow({ where: { id: 'visit-1' } })).toMatchObject({ lastDay: monday, revision: 1 })
  expect(await db.meeting.count({ where: { status: 'planned' } })).toBe(0)
  expect(await db.stop.count({ where: { status: 'planned' } })).toBe(0)
  while (await tellNextEvent(new Date()));
  const mails = await db.mail.findMany({ where: { kind: { startsWith: 'visit-dates-changed' } }, orderBy: { kind: 'asc' } })
  expect(mails.map(({ toAddress, kind }) => [toAddress, kind])).toEqual([
    ['adaeze@example.org', 'visit-dates-changed'],
    ['host@example.org', 'visit-dates-changed-staff'],
  ])
  expect(mails[0]?.calendar).toContain(`DTSTART;VALUE=DATE:${monday.replaceAll('-', '')}`)
})

test('nobody else of the staff changes them', async () => {
  expect((await send({}, 'host')).status).toBe(403)
  expect(await db.auditEntry.count()).toBe(0)
})
