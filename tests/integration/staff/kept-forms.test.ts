import { beforeEach, expect, test } from 'vitest'
import { dropSentForm, findSentForm } from '#app/access/kept-forms.server.ts'
import { action as ask } from '#app/routes/_staff.visits.$id.ask.tsx'
import { action as drop } from '#app/routes/kept-form.ts'
import { db, inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenVisit } from '#tests/factories/visit.ts'
import { emptyTables } from '#tests/setup/empty-tables.ts'
import { answerOf, formRequest, signedIn } from '../bad-input.ts'

const path = '/visits/visit-1/ask'
const params = { id: 'visit-1' }
const hour = 3600_000
const typed = { text: 'Which days\r\nsuit you best?', formToken: 'a-token-of-a-form-1' }

beforeEach(async () => {
  emptyTables()
  await inTransaction(async (tx) => {
    await givenOffice(tx)
    for (const id of ['liaison', 'other']) await givenStaff(tx, { id, roles: ['liaison'] })
    await givenVisit(tx, { decision: 'requested' })
  })
})

/** A form that is sent with a session that is over: the cookies that the browser has then. */
async function sendTooLate(fields: Record<string, string> = typed, jar = '') {
  const session = await signedIn('liaison')
  await inTransaction((tx) => tx.session.updateMany({ data: { lastSeenAt: new Date(Date.now() - 13 * hour) } }))
  const answer = await answerOf(ask, formRequest(`${path}?from=list`, fields, `${session}; ${jar}`), params)
  return { answer, jar: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
}

/** What the page shows of it to a person, with these cookies. */
const shown = (jar: string, staffId = 'liaison', later = 0, page = path) =>
  findSentForm(new Request(`http://localhost:3000${page}`, { headers: { Cookie: jar } }), staffId, new Date(Date.now() + later))

test('what is sent when the session is over is kept for its sender, in this browser, for this page, for a while', async () => {
  const { answer, jar } = await sendTooLate()

  expect(answer.headers.get('Location')).toBe(`/sign-in?${new URLSearchParams({ to: `${path}?from=list`, ended: 'kept' }).toString()}`)
  expect(await shown(jar)).toEqual({ path, search: '?from=list', fields: Object.entries(typed) })
  expect(await shown(jar, 'other')).toBeNull()
  expect(await shown('')).toBeNull()
  expect(await shown(`kept=${'a'.repeat(43)}`)).toBeNull()
  expect(await shown(jar, 'liaison', 0, '/visits/visit-2/ask')).toBeNull()
  expect(await shown(jar, 'liaison', 12 * hour)).toBeNull()
  expect(await db.visitLetter.count()).toBe(0)
})

test('the database alone does not tell what was typed', async () => {
  await sendTooLate()

  const rows = JSON.stringify(await db.keptForm.findMany())
  expect(rows).not.toContain('suit you best')
  expect(Buffer.from((await db.keptForm.findFirstOrThrow()).sealed, 'base64url').toString('latin1')).not.toContain('suit you best')
})

test('nothing is kept for strangers', async () => {
  const answer = await answerOf(ask, formRequest(path, typed, `session=${'b'.repeat(43)}`), params)

  expect(answer.headers.get('Location')).toContain('ended=lost')
  expect(answer.headers.get('Set-Cookie')).toBeNull()
  expect(await db.keptForm.count()).toBe(0)
})

test('two windows with two forms lose neither, and the same page keeps its last', async () => {
  const { jar } = await sendTooLate()
  await sendTooLate({ ...typed, text: 'Once more.' }, jar)
  const session = await signedIn('liaison')
  await inTransaction((tx) => tx.session.updateMany({ data: { expiresAt: new Date(0) } }))
  await answerOf(ask, formRequest('/visits/visit-2/ask', typed, `${session}; ${jar}`), { id: 'visit-2' })

  expect((await shown(jar))?.fields[0]).toEqual(['text', 'Once more.'])
  expect((await shown(jar, 'liaison', 0, '/visits/visit-2/ask'))?.fields[0]).toEqual(['text', typed.text])
})

test('it is forgotten when the same form comes again, not when another form of the page does', async () => {
  const { jar } = await sendTooLate()
  const cookie = `${await signedIn('liaison')}; ${jar}`

  await answerOf(ask, formRequest(path, { intent: 'something-else' }, cookie), params)
  expect(await shown(jar)).not.toBeNull()
  await answerOf(ask, formRequest(path, { ...typed, text: 'Which week?' }, cookie), params)
  expect(await shown(jar)).toBeNull()
  expect(await db.visitLetter.findFirst()).toMatchObject({ text: 'Which week?' })
})

test('it can be thrown away', async () => {
  const { jar } = await sendTooLate()
  const cookie = `${await signedIn('liaison')}; ${jar}`

  const answer = await answerOf(drop, formRequest('/kept-form', { path }, cookie))
  expect(answer.headers.get('Location')).toBe(path)
  expect(await shown(jar)).toBeNull()
})

test('at most twenty are kept of a person, the newest', async () => {
  let jar = ''
  for (let turn = 0; turn < 22; turn += 1) ({ jar } = await sendTooLate({ text: `Turn ${turn}` }, ''))

  expect(await db.keptForm.count()).toBe(20)
  expect((await shown(jar))?.fields).toEqual([['text', 'Turn 21']])
  await dropSentForm(new Request('http://localhost:3000/', { headers: { Cookie: jar } }), path)
  expect(await db.keptForm.count()).toBe(19)
})
