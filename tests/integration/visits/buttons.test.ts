import { beforeEach } from 'vitest'
import { passToken } from '#app/features/visits/pass.server.ts'
import { action as sendAgain } from '#app/routes/_staff.admin.mail.$id.tsx'
import { action as openByCode } from '#app/routes/code.tsx'
import { action as confirm } from '#app/routes/visit.$token.confirm.ts'
import { action as cancelVisit } from '#app/routes/visit.$token.cancel.tsx'
import { action as renewPass } from '#app/routes/visit.$token.pass.tsx'
import { action as keepPromise } from '#app/routes/visit.$token.promises.$promiseId.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { describeBadInput, signedIn } from '#tests/integration/bad-input.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'

const createdAt = new Date('2026-11-01T00:00:00Z')

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    await givenStaff(tx, { id: 'admin', roles: ['admin'] })
    await givenContact(tx, { id: 'contact-2' })
    await givenVisit(tx)
    await tx.visit.update({ where: { id: 'visit-1' }, data: { emailConfirmedAt: null } })
    await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2' })
    const promise = { text: 'Send the slides', ownerId: 'admin', dueOn: '2026-12-20', createdAt }
    await tx.promise.create({ data: { id: 'promise-2', visitId: 'visit-2', contactId: 'contact-2', ...promise } })
  })
})

const nobody = () => Promise.resolve('')
const token = passToken({ id: 'visit-1', passVersion: 1 })
const old = passToken({ id: 'visit-1', passVersion: 7 })

/** A button without fields: there is only whose it is, and what it is sent as. */
const button = { cookie: nobody, good: {} }

describeBadInput('confirming an address', {
  ...button,
  path: '/visit/x/confirm',
  action: confirm,
  params: { token },
  stored: () => db.visit.count({ where: { id: 'visit-1', emailConfirmedAt: { not: null } } }),
  cases: [],
})

const newest = () => db.visit.count({ where: { passVersion: { gt: 1 } } })

describeBadInput('cancelling', {
  ...button,
  path: '/visit/x/cancel',
  action: cancelVisit,
  params: { token },
  stored: () => db.visit.count({ where: { decision: 'cancelled' } }),
  cases: [],
})

describeBadInput('the letters of a pass', {
  path: '/code',
  action: openByCode,
  cookie: nobody,
  good: { code: 'AAAA-0001' },
  stored: () => db.auditEntry.count(),
  cases: [
    ['none', { code: '' }, 'code'],
    ['ten thousand of them', { code: 'x'.repeat(10_000) }, 'code'],
    ['two passes', { code: ['AAAA-0001', 'AAAA-0002'] }, 'code'],
    ['that nobody has', {}, 'code'],
  ],
})

describeBadInput('asking for a new pass', {
  ...button,
  path: '/visit/x/pass',
  action: renewPass,
  params: { token },
  stored: newest,
  cases: [],
})

describeBadInput('asking for a new pass with an old one', {
  ...button,
  path: '/visit/x/pass',
  action: renewPass,
  params: { token: old },
  stored: newest,
  cases: [['that opens nothing', {}]],
})

describeBadInput('saying that a promise was kept', {
  ...button,
  path: '/visit/x/promises/promise-2',
  action: keepPromise,
  params: { token, promiseId: 'promise-2' },
  stored: () => db.promise.count({ where: { keptAt: { not: null } } }),
  cases: [['that was made to somebody else', {}]],
})

describeBadInput('sending a mail again', {
  path: '/admin/mail/nothing',
  action: sendAgain,
  params: { id: 'nothing' },
  cookie: () => signedIn('admin'),
  good: { intent: 'again' },
  stored: () => db.mail.count(),
  cases: [['that is not there', {}]],
})
