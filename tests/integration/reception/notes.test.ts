import { beforeAll, expect, test } from 'vitest'
import { tellNextEvent } from '#app/features/notifications/commands/tell-events.server.ts'
import { writeToHost } from '#app/features/reception/commands/write-to-host.server.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { admin, desk, givenReception, host, tablet } from './given.ts'

const now = new Date('2026-12-07T18:00:00Z')
const words = 'Laila waits on the second floor, <b>by the lift</b>.'

beforeAll(async () => {
  await givenReception()
  await inTransaction(async (tx) => {
    await givenContact(tx, { id: 'laila', nameToShow: 'Laila' })
    await givenVisit(tx, { id: 'visit-laila', contactId: 'laila', hostId: 'ana' })
    await givenVisit(tx, { id: 'visit-hostless', contactId: 'laila', hostId: null })
  })
})

async function notesOf(visitId: string) {
  while (await tellNextEvent(now));
  return db.mail.findMany({ where: { kind: 'host-note', visitId }, select: { toAddress: true, text: true } })
}

test('a line from the desk reaches the host once by mail, is in the audit log without its words, and is not kept beside the mail', async () => {
  const order = { visitId: 'visit-laila', words, formToken: 'a-form-token-of-a-note', now }
  expect(await writeToHost(desk, order)).toEqual({ ok: true, value: null })
  expect(await writeToHost(desk, order)).toEqual({ ok: true, value: null })

  const mails = await notesOf('visit-laila')
  expect(mails.map(({ toAddress }) => toAddress)).toEqual(['ana@example.org'])
  expect(mails[0]?.text).toContain(words)
  expect(mails[0]?.text).toContain('Mei Sato at the front desk writes:')
  expect(await db.hostNote.count()).toBe(0)
  const log = await db.auditEntry.findMany({ where: { action: 'write-to-host' } })
  expect(log).toMatchObject([{ actorId: 'mei', subjectId: 'visit-laila', details: '{}' }])
  const events = await db.outboxEvent.findMany({ where: { type: 'host-noted' } })
  expect(events.map(({ payload }) => payload.includes('Laila'))).toEqual([false])
})

test('where nobody hosts, the liaisons hear of it', async () => {
  await writeToHost(desk, { visitId: 'visit-hostless', words, formToken: 'another-form-token-of-a-note', now })
  expect((await notesOf('visit-hostless')).map(({ toAddress }) => toAddress)).toEqual(['lena@example.org'])
})

test('nobody writes but who receives people at that office', async () => {
  const order = { visitId: 'visit-laila', words, formToken: 'a-third-form-token-of-a-note', now }
  const elsewhere = { ...desk, officeId: 'office-2' } as const
  for (const actor of [host, admin, tablet, elsewhere, { kind: 'anyone' } as const]) {
    expect(await writeToHost(actor, order)).toMatchObject({ ok: false, refusal: { code: 'not-allowed' } })
  }
  expect(await writeToHost(desk, { ...order, visitId: 'nowhere' })).toMatchObject({ refusal: { code: 'not-found' } })
})
