import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { checkAccessibleInAll, checkFits, sending } from './browser.ts'
import { useHouse } from './house.ts'
import { press, tabTo, typeInto } from './keyboard.ts'

const firstDay = addDays(toLocalDate(new Date(), 'America/Los_Angeles'), 10)
const days = { firstDay, lastDay: addDays(firstDay, 2), decision: 'requested', decidedAt: null } as const
const laila = 'ليلى الحدّاد'

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['liaison'] })
  await givenStaff(tx, { id: 'priya', name: 'Priya Raman', email: 'priya@example.org', topics: ['Structured data'] })
  await givenContact(tx, { id: 'laila', nameToShow: laila, email: 'laila@example.org', homeWiki: 'ar.wikipedia.org', locale: 'ar' })
  await givenContact(tx, { id: 'adaeze', nameToShow: 'Adaeze Nwosu-Eze', email: 'adaeze@example.org' })
  await givenVisit(tx, { ...days, id: 'of-laila', contactId: 'laila', locale: 'ar', halves: [{ date: firstDay, half: 'morning' }] })
  await givenVisit(tx, { ...days, id: 'of-adaeze', contactId: 'adaeze', halves: [] })
  await givenContact(tx, { id: 'moss', nameToShow: 'Moss Agate', email: 'moss@example.org' })
  await givenVisit(tx, { ...days, decision: 'approved', id: 'of-moss', contactId: 'moss', hostId: 'priya', halves: [] })
  await tx.accessNeed.create({ data: { id: 'n2', visitId: 'of-moss', need: 'step-free' } })
  await tx.wish.create({ data: { id: 'w1', visitId: 'of-laila', rank: 1, text: 'Structured data on Commons' } })
  await tx.accessNeed.create({ data: { id: 'n1', visitId: 'of-laila', need: 'step-free' } })
})

function linkIn(text: string | undefined, way: string): string {
  return new RegExp(`http://localhost:\\d+/${way}/\\S+`).exec(text ?? '')?.[0] ?? ''
}

async function signInByMail(page: Page): Promise<void> {
  await page.goto('/today')
  await typeInto(page, 'Your work e-mail', 'ana@example.org')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  const mail = await house.mailTo('ana@example.org', /sign-in link/)
  await page.goto(linkIn(mail.text, 'sign-in'))
  await press(page, 'Sign in')
  await page.waitForURL('**/today')
}

const state = (page: Page, words: string) => page.locator('.fy-head').getByText(words, { exact: true }).waitFor()

test('a request becomes an approved visit: question, answer, host, yes, and mails in each reader’s language', async () => {
  const page = await house.newPage()
  await signInByMail(page)

  await page.getByRole('link', { name: `Answer the request of \u2068${laila}\u2069` }).click()
  await page.getByRole('heading', { name: laila }).waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await page.getByRole('link', { name: 'Ask the visitor' }).click()
  await page.getByLabel('Your question').waitFor()
  await checkAccessibleInAll(page)
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.getByText('One thing to fix').waitFor()
  await page.getByLabel('Your question').fill('Do you come with your laptop?')
  await page.getByRole('button', { name: 'Send the question' }).click()
  await state(page, 'Needs answer')

  await answerAsVisitor()

  await page.goto('/today')
  await page.getByText('Answered your question').waitFor()
  await page.getByRole('link', { name: `Decide about the visit of \u2068${laila}\u2069` }).click()
  await page.getByText('نعم، مع حاسوبي').waitFor()

  await chooseHost(page)
  await approve(page)
  await expectMails()
})

async function answerAsVisitor(): Promise<void> {
  const mail = await house.mailTo('laila@example.org')
  expect(String(mail.html)).toMatch(/<html[^>]*dir="rtl"/)
  expect(mail.text).toContain('Do you come with your laptop?')
  const visitor = await house.newPage({ locale: 'ar' })
  await visitor.goto(linkIn(mail.text, 'visit'))
  await visitor.locator('textarea[name=text]').fill('نعم، مع حاسوبي')
  await visitor.locator('form:has(textarea[name=text]) button[type=submit]').click()
  await visitor.waitForURL(/done=answered/)
}

async function chooseHost(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Choose a host' }).click()
  await page.getByText('Fits the wishes').waitFor()
  await page.getByLabel('Priya Raman').check()
  await page.getByRole('button', { name: 'Choose' }).click()
  await page.locator('.fy-head').getByText('Priya Raman').waitFor()
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Approve' }).click()
  await page.getByText('One access need is not arranged.').waitFor()
  await checkAccessibleInAll(page)
  await page.getByRole('button', { name: 'Approve and send the plan' }).click()
  await state(page, 'Approved')
}

async function expectMails(): Promise<void> {
  const yes = await house.mailTo('laila@example.org', /مخطّطة/)
  expect(String(yes.html)).toMatch(/<html[^>]*lang="ar"[^>]*dir="rtl"/)
  const chosen = await house.mailTo('priya@example.org', /^You host/)
  expect(chosen.text).toContain(laila)
  const approved = await house.mailTo('priya@example.org', /comes on/)
  expect(approved.text).toMatch(/\/visits\/of-laila/)
  expect((await house.mails()).filter((mail) => JSON.stringify(mail.to).includes('adaeze@'))).toEqual([])
}

test('wishes, access needs and the trust check are kept from the page of the visit', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/of-laila')

  await page.getByLabel('Whom or what is meant: Structured data on Commons', { exact: true }).selectOption({ label: 'Priya Raman' })
  await sending(page, () => page.getByRole('button', { name: 'Save whom or what is meant: Structured data on Commons' }).click())
  await page.getByLabel('Arranged', { exact: true }).check()
  await page.getByRole('button', { name: 'Save: Step-free route' }).click()
  await page.getByText('Say who arranged it.').waitFor()
  await page.getByLabel('Who looks after it: Step-free route').selectOption({ label: 'Ana Lindqvist' })
  await page.getByLabel('Arranged', { exact: true }).check()
  await page.getByRole('button', { name: 'Save: Step-free route' }).click()
  await page.getByText(/Arranged \w+, /).waitFor()
  await page.getByRole('combobox', { name: 'Trust & Safety check' }).selectOption('asked')
  await sending(page, () => page.getByRole('button', { name: 'Save the Trust & Safety check' }).click())
  await page.reload()

  expect(await page.getByRole('combobox', { name: 'Trust & Safety check' }).inputValue()).toBe('asked')
  await page.getByRole('link', { name: 'Change: Structured data on Commons' }).click()
  expect(await page.getByLabel('Whom or what is meant: Structured data on Commons', { exact: true }).inputValue()).toBe('staff:priya')
})

test('by keyboard alone: from today to an approved visit', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')

  await press(page, /^Answer the request of Adaeze/, 'link')
  await page.getByRole('heading', { name: 'Adaeze Nwosu-Eze' }).waitFor()
  await press(page, 'Approve', 'link')
  await page.getByRole('heading', { name: 'Approve this visit' }).waitFor()
  await tabTo(page, 'Nobody yet', 'radio')
  await page.keyboard.press('ArrowDown')
  await press(page, 'Approve and send the plan')
  await state(page, 'Approved')
  await page.locator('.fy-head').getByText('Host: Priya Raman').waitFor()
  await house.mailTo('adaeze@example.org', /planned/)
})

test('the list finds a visit by name in any script, and says where else it is', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits')
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await page.getByLabel('Name, username, wiki').fill('الحداد ليلي')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('rowheader', { name: laila }).waitFor()
  await expect.poll(() => page.getByRole('row').count()).toBe(2)

  await page.getByLabel('When').selectOption('past')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('No visit fits “\u2068الحداد ليلي\u2069” here').waitFor()
  await page.getByText('One visit fits at other times').waitFor()
  await page.getByRole('link', { name: 'Search all times' }).click()
  await page.getByRole('link', { name: laila }).waitFor()
})

test('today says what waits and what is next, for the liaison and for a host', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.getByRole('heading', { name: 'Needs you' }).waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  const host = await house.newPage()
  await house.signIn(host, 'priya@example.org')
  await host.getByRole('heading', { name: 'Visits you host' }).waitFor()
  await host.getByRole('link', { name: 'Moss Agate' }).click()
  await host.getByRole('heading', { name: 'Moss Agate' }).waitFor()
  expect(await host.getByText('moss@example.org').count()).toBe(0)
  expect(await host.getByText('Step-free route').count()).toBe(0)
  expect(await host.getByRole('link', { name: 'Approve' }).count()).toBe(0)
})

test('a visit that cannot take place is cancelled with a reason, which visitor and host read', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/of-moss')
  await press(page, 'Cancel the visit', 'link')
  await page.getByRole('heading', { name: 'Cancel this visit?' }).waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await press(page, 'Cancel the visit and tell everybody')
  await page.getByText('One thing to fix').waitFor()
  await typeInto(page, 'Why it does not take place', 'The house has no water that week.')
  await press(page, 'Cancel the visit and tell everybody')
  await state(page, 'Cancelled')

  for (const address of ['moss@example.org', 'priya@example.org']) {
    expect((await house.mailTo(address, /^Cancelled/)).text).toContain('The house has no water that week.')
  }
})
