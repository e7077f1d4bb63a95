import { type LoaderFunctionArgs } from '@remix-run/node'
import { beforeEach, expect, test } from 'vitest'
import { type StaffRole } from '#app/access/policy.ts'
import { loader as editContact } from '#app/routes/_staff.contacts.$id.edit.tsx'
import { loader as contact } from '#app/routes/_staff.contacts.$id._index.tsx'
import { loader as contacts } from '#app/routes/_staff.contacts._index.tsx'
import { loader as addContact } from '#app/routes/_staff.contacts.new.tsx'
import { loader as promises } from '#app/routes/_staff.promises.tsx'
import { loader as question } from '#app/routes/_staff.questions.$id.tsx'
import { loader as questions } from '#app/routes/_staff.questions._index.tsx'
import { loader as editOutcome } from '#app/routes/_staff.visits.$id.outcome.$outcomeId.tsx'
import { loader as outcome } from '#app/routes/_staff.visits.$id.outcome._index.tsx'
import { loader as promise } from '#app/routes/_staff.visits.$id.outcome.promise.tsx'
import { inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { signedIn } from '../bad-input.ts'

type Loader = (args: LoaderFunctionArgs) => Promise<Response>

const now = new Date()
const readers: Readonly<Record<string, readonly StaffRole[]>> = {
  liaison: ['liaison'],
  admin: ['admin'],
  itsHost: ['host'],
  otherHost: ['host'],
  desk: ['front-desk'],
}

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    for (const [id, roles] of Object.entries(readers)) await givenStaff(tx, { id, roles })
    await givenVisit(tx, { hostId: 'itsHost' })
    const made = { createdAt: now, updatedAt: now }
    const of = { visitId: 'visit-1', contactId: 'contact-1', ownerId: 'itsHost' }
    await tx.outcome.create({
      data: { ...made, ...of, id: 'o1', kind: 'grant_lead', summary: 'A', visibility: 'staff', createdById: 'itsHost' },
    })
    const asker = { nameToShow: 'Ada', email: 'a@example.org', locale: 'en', text: 'May I?' }
    await tx.question.create({
      data: { ...made, ...asker, id: 'q1', state: 'routed', routedToId: 'itsHost', tokenHash: 'x' },
    })
  })
})

async function statusOf(loader: Loader, params: Record<string, string>, cookie: string): Promise<number> {
  const request = new Request('http://localhost:3000/somewhere', { headers: { Cookie: cookie } })
  const answer = await loader({ request, params, context: {} }).catch((thrown: unknown) => thrown)
  if (answer instanceof Response) return answer.status
  throw answer
}

const visit = { id: 'visit-1' }

test.each<readonly [string, Loader, Record<string, string>, readonly string[]]>([
  ['the contacts', contacts, {}, ['liaison', 'admin']],
  ['a new contact', addContact, {}, ['liaison']],
  ['a contact', contact, { id: 'contact-1' }, ['liaison', 'admin', 'itsHost']],
  ['a record to edit', editContact, { id: 'contact-1' }, ['liaison']],
  ['promises', promises, {}, ['liaison', 'admin', 'itsHost', 'otherHost']],
  ['questions', questions, {}, ['liaison', 'admin', 'itsHost', 'otherHost']],
  ['a question', question, { id: 'q1' }, ['liaison', 'admin', 'itsHost']],
  ['the outcomes of a visit', outcome, visit, ['liaison', 'admin', 'itsHost']],
  ['an outcome to edit', editOutcome, { ...visit, outcomeId: 'o1' }, ['liaison', 'itsHost']],
  ['a promise to make', promise, visit, ['liaison', 'itsHost']],
])('%s: who may read it', async (_, loader, params, may) => {
  const open: string[] = []
  for (const id of Object.keys(readers)) {
    const status = await statusOf(loader, params, await signedIn(id))
    expect([200, 403]).toContain(status)
    if (status === 200) open.push(id)
  }

  expect(open).toEqual(may)
  expect(await statusOf(loader, params, '')).toBe(302)
})
