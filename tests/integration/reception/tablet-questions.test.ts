import { beforeAll, describe, expect, test } from 'vitest'
import { newDeviceCredential } from '#app/access/device.server.ts'
import { comeToVisitor } from '#app/features/reception/commands/answer-arrival.server.ts'
import { recordArrival } from '#app/features/reception/commands/record-arrival.server.ts'
import { tellNextArrival } from '#app/features/reception/commands/tell-arrival.server.ts'
import { type LookAnswer, type ReceptionAnswer } from '#app/features/reception/tablet-model.ts'
import { passCode } from '#app/features/visits/pass.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { action as look } from '#app/routes/kiosk.look.ts'
import { action as reception } from '#app/routes/kiosk.reception.ts'
import { action as ring } from '#app/routes/kiosk.ring.ts'
import { action as word } from '#app/routes/kiosk.word.ts'
import { db, inTransaction, type Tx } from '#app/storage/client.server.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { answerOf } from '../bad-input.ts'
import { anEventId, givenReception, tablet } from './given.ts'

const today = toLocalDate(new Date(), 'America/Los_Angeles')
const cookies = { door: '', side: '' }

async function pairedAs(id: string): Promise<string> {
  const { credentialHash, cookie } = await newDeviceCredential()
  const device = { credentialHash, pairedAt: new Date(), officeId: 'office-1', name: id }
  await inTransaction((tx) =>
    tx.device.upsert({ where: { id }, create: { id, ...device, createdAt: new Date() }, update: device }),
  )
  return cookie.split(';')[0] ?? ''
}

beforeAll(async () => {
  await givenReception()
  Object.assign(cookies, { door: await pairedAs('door'), side: await pairedAs('side') })
  const days = { firstDay: today, lastDay: addDays(today, 2), halves: [] }
  await inTransaction(async (tx) => {
    await tx.office.update({ where: { id: 'office-1' }, data: { wifiName: 'Guests', wifiPassword: 'fog-lantern-8' } })
    await givenVisit(tx, { id: 'visit-1', contactId: 'contact-1', ...days, photoChoice: 'ask' })
    await givenVisit(tx, { id: 'visit-off', contactId: 'contact-2', ...days, decision: 'cancelled' })
    await givenVisit(tx, { id: 'visit-far', contactId: 'contact-3', officeId: 'office-2', ...days })
    const texts = { create: [{ locale: 'en', title: 'Rules', body: 'Wear your badge.' }] }
    await tx.agreement.create({ data: { id: 'rules', officeId: 'office-1', kind: 'building', version: 1, publishedAt: new Date(), texts } })
  })
})

type Action = Parameters<typeof answerOf>[0]

function ask(action: Action, question: unknown, cookie = cookies.door): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Cookie: cookie }
  return answerOf(action, new Request('http://localhost/kiosk/look', { method: 'POST', headers, body: JSON.stringify(question) }))
}

const codeOf = (id: string) => passCode({ id, passVersion: 1 })

async function lookUp(id: string): Promise<LookAnswer> {
  return (await (await ask(look, { code: codeOf(id), language: null })).json()) as LookAnswer
}

async function markOf(id: string): Promise<string> {
  const answer = await lookUp(id)
  return ('found' in answer && answer.found.mark) || ''
}

test('all of them are for paired tablets alone', async () => {
  for (const action of [look, word, ring, reception]) expect((await ask(action, {}, '')).status).toBe(403)
})

test('what makes no sense is refused', async () => {
  for (const action of [look, word, ring, reception]) {
    for (const question of [{}, [], 'x', { code: 5 }, { mark: 'x'.repeat(201), reason: 'help' }]) {
      expect((await ask(action, question)).status).toBe(400)
    }
  }
})

describe('who shows a code', () => {
  test('is greeted, with what is missing and with the way onto the network', async () => {
    expect(await lookUp('visit-1')).toMatchObject({
      found: {
        visitId: 'visit-1',
        hello: { greeting: 'welcome' },
        missing: { agreements: [{ id: 'rules' }], asksPhoto: true },
        facts: { wifi: { name: 'Guests', password: 'fog-lantern-8' } },
        locale: 'en',
      },
    })
  })

  test('is not told the way onto the network when the door stays shut', async () => {
    expect(await lookUp('visit-off')).toMatchObject({ found: { hello: { greeting: 'cancelled' }, facts: { wifi: null } } })
  })

  test('with a pass of another office is nobody here', async () => {
    expect(await lookUp('visit-far')).toEqual({ refusal: 'pass-unknown' })
  })
})

describe('the word of a visitor', () => {
  const given = { agreementIds: ['rules'], photoChoice: 'no', language: null }

  test('is taken only from who showed a code at this tablet', async () => {
    const mark = await markOf('visit-1')
    const forged = mark.replace('visit-1', 'visit-off')
    for (const wrong of ['', 'visit-1', forged]) expect((await ask(word, { ...given, mark: wrong })).status).toBe(409)
    expect((await ask(word, { ...given, mark }, cookies.side)).status).toBe(409)
    expect(await db.signature.count()).toBe(0)
  })

  test('is kept once, however often it is said', async () => {
    const mark = await markOf('visit-1')
    for (let turn = 0; turn < 2; turn++) expect((await ask(word, { ...given, mark })).status).toBe(200)
    expect(await db.signature.count()).toBe(1)
    expect(await db.visit.findUnique({ where: { id: 'visit-1' }, select: { photoChoice: true } })).toEqual({ photoChoice: 'no' })
  })
})

test('the bell rings, and says for whom if that is known', async () => {
  expect((await ask(ring, { mark: await markOf('visit-1'), reason: 'not-agreed' })).status).toBe(200)
  expect((await ask(ring, { mark: null, reason: 'help' })).status).toBe(200)
  const rung = await db.auditEntry.findMany({ where: { action: 'call-person' } })
  expect(rung).toHaveLength(2)
})

describe('who comes', () => {
  const asked = async (mark: string, cookie?: string) =>
    (await (await ask(reception, { mark }, cookie)).json()) as ReceptionAnswer

  test('is nobody before somebody was told, then who was told, then who comes', async () => {
    const mark = await markOf('visit-1')
    expect(await asked(mark)).toEqual({ reception: null })
    const eventId = anEventId()
    await recordArrival(tablet, { eventId, guest: { kind: 'visit', id: 'visit-1' }, now: new Date() })
    while (await tellNextArrival(new Date()));
    const { reception: told } = await asked(mark)
    expect(told).toMatchObject({ coming: null })
    const { staffId } = await db.arrivalTold.findFirstOrThrow({ where: { eventId } })
    await comeToVisitor({ kind: 'staff', staffId, officeId: 'office-1', roles: [] }, { eventId, now: new Date() })
    expect(await asked(mark)).toEqual({ reception: { told: told?.told, coming: told?.told } })
  })

  test('is told to the tablet alone before which they stand', async () => {
    const mark = await markOf('visit-1')
    for (const wrong of ['', 'visit-1', mark.replace('visit-1', 'visit-off')]) expect(await asked(wrong)).toEqual({ reception: null })
    expect(await asked(mark, cookies.side)).toEqual({ reception: null })
  })
})

test('where no desk is free, whoever has none hears it and may come in', async () => {
  const taken = async (tx: Tx) => {
    await tx.desk.updateMany({ where: { id: { not: 'office-1-desk-1' } }, data: { active: false } })
    const booking = { deskId: 'office-1-desk-1', date: today, visitId: 'visit-desk', createdAt: new Date() }
    for (const half of ['morning', 'afternoon']) await tx.deskBooking.create({ data: { ...booking, id: half, half } })
  }
  await inTransaction(async (tx) => {
    for (const id of ['visit-desk', 'visit-no-desk']) {
      await givenContact(tx, { id: `of-${id}`, nameToShow: id })
      await givenVisit(tx, { id, contactId: `of-${id}`, firstDay: today, lastDay: today, halves: [] })
    }
  })
  expect(await lookUp('visit-no-desk')).toMatchObject({ found: { hello: { greeting: 'welcome' } } })
  await inTransaction(taken)
  expect(await lookUp('visit-no-desk')).toMatchObject({ found: { hello: { greeting: 'full' }, facts: { wifi: { name: 'Guests' } } } })
  expect(await lookUp('visit-desk')).toMatchObject({ found: { hello: { greeting: 'welcome' } } })
})
