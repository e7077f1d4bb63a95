import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inTransaction } from '#app/storage/client.server.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse, waitFor } from './house.ts'

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  for (const id of ['ana', 'kai']) await givenStaff(tx, { id, email: `${id}@example.org`, roles: ['liaison'] })
  for (const id of ['visit-1', 'visit-2']) await givenVisit(tx, { id, contactId: `contact-of-${id}`, decision: 'requested' })
  await givenContact(tx, { id: 'contact-3', nameToShow: 'Zita' })
})

const words = 'Which days suit you?\nWe have a desk on both.'

/** All sessions are over: as if twelve hours went by. */
function endSessions() {
  return inTransaction((tx) => tx.session.updateMany({ data: { expiresAt: new Date(0) } }))
}

/** Asks for a link where the page stands, and comes in with it. */
async function comeBack(page: Page, email: string) {
  const isLink = async () => (await house.mails()).filter(({ to, subject }) => JSON.stringify(to).includes(email) && /sign-in link/.test(subject ?? ''))
  const before = (await isLink()).length
  await page.getByLabel('Your work e-mail').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  const mail = await waitFor(async () => ((await isLink()).length > before ? (await isLink()).at(-1) : undefined))
  await page.goto(/http:\/\/localhost:\d+\/sign-in\/\S+/.exec(mail?.text ?? '')?.[0] ?? '')
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('what somebody typed when their session ended stands in the form again after they sign in', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/visit-1/ask')
  await page.getByLabel('Your question').fill(words)
  await endSessions()
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.getByText('It is kept for you').waitFor()

  await comeBack(page, 'ana@example.org')
  await page.getByText('It stands in the form again as you typed it').waitFor()
  expect(await page.getByLabel('Your question').inputValue()).toBe(words)
  await checkAccessibleInAll(page)
  await checkFits(page, 320)

  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.waitForURL('**/visits/visit-1')
  await page.getByText('We have a desk on both.').first().waitFor()
})

test('choices and many fields come back too, and can be thrown away', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'kai@example.org')
  await page.goto('/contacts/contact-3/edit')
  await page.getByLabel('Name to show').fill('Zita Ördög')
  await page.getByLabel('Pronouns').fill('she')
  await endSessions()
  await page.getByRole('button', { name: 'Save the record' }).click()
  await page.getByText('It is kept for you').waitFor()

  await comeBack(page, 'kai@example.org')
  await page.getByText('It stands in the form again').waitFor()
  expect(await page.getByLabel('Name to show').inputValue()).toBe('Zita Ördög')
  expect(await page.getByLabel('Pronouns').inputValue()).toBe('she')

  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect.poll(() => page.getByText('It stands in the form again').count()).toBe(0)
  await page.goto('/contacts/contact-3/edit')
  expect(await page.getByLabel('Name to show').inputValue()).toBe('Zita')
})

test('without scripts it is shown, and sent with one press', async () => {
  const page = await house.newPage({ javaScriptEnabled: false })
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/visit-2/ask')
  await page.getByLabel('Your question').fill(words)
  await endSessions()
  await page.getByRole('button', { name: 'Send the question' }).click()
  await comeBack(page, 'ana@example.org')

  expect(await page.getByText('We have a desk on both.').innerText()).toBe(words)
  await page.getByRole('button', { name: 'Send it now' }).click()
  await page.waitForURL('**/visits/visit-2')
  await page.getByText('We have a desk on both.').first().waitFor()
})
