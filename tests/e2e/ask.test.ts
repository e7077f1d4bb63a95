import { expect, test } from 'vitest'
import { type Page } from 'playwright-core'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse } from './house.ts'
import { press, tabTo, typeInto } from './keyboard.ts'

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['liaison'] })
  await givenStaff(tx, { id: 'mbali', name: 'Mbali Dlamini', email: 'mbali@example.org', topics: ['grants'] })
})

const linkIn = (text: string | undefined) => /http:\/\/localhost:\d+\/\S+/.exec(text ?? '')?.[0] ?? ''
/** A form that is sent at once is taken for a program's. */
const likeAPerson = (page: Page) => page.waitForTimeout(2_100)

async function ask(page: Page, name: string, address: string): Promise<void> {
  await page.goto('/ask')
  await page.getByLabel('Your question').fill('Can a library apply for a rapid grant?')
  await page.getByLabel('Your name, as we should say it').fill(name)
  await page.getByLabel('Your e-mail').fill(address)
  await likeAPerson(page)
  await page.getByRole('button', { name: 'Send my question' }).click()
  await page.getByRole('heading', { name: 'We have your question' }).waitFor()
}

test('a question goes to a named person, is answered, and ends when the asker says so', async () => {
  const asker = await house.newPage()
  await ask(asker, 'Олена', 'olena@example.org')
  expect(await asker.locator('a[href^="/ask/"]').count()).toBe(0)

  const told = await house.mailTo('ana@example.org', /A question from Олена/)
  const liaison = await house.newPage()
  await house.signIn(liaison, 'ana@example.org')
  await liaison.goto('/questions')
  await liaison.getByRole('heading', { name: 'Nobody has it yet' }).waitFor()
  await liaison.goto(linkIn(told.text))
  await liaison.getByLabel('Person').selectOption({ label: 'Mbali Dlamini · grants' })
  await liaison.getByRole('button', { name: 'Hand it over' }).click()
  await liaison.getByText('Mbali Dlamini has the question').waitFor()

  const handed = await house.mailTo('mbali@example.org', /A question for you from Олена/)
  const host = await house.newPage()
  await house.signIn(host, 'mbali@example.org')
  await host.goto(linkIn(handed.text))
  expect(await host.getByText('olena@example.org').count()).toBe(0)
  await host.getByRole('button', { name: 'Send the answer' }).click()
  await host.getByRole('link', { name: 'Write the answer.' }).waitFor()
  await host.getByLabel('Your answer').fill('Yes. The next round ends in March.')
  await host.getByRole('button', { name: 'Send the answer' }).click()
  await host.getByText('Answered. Олена gets a mail').waitFor()

  const answer = await house.mailTo('olena@example.org', /An answer to your question/)
  expect(answer.text).toContain('The next round ends in March.')
  await asker.goto(linkIn(answer.text))
  await asker.getByText('The next round ends in March.').waitFor()
  await asker.getByLabel('Not yet? Say what is missing.').fill('And a museum?')
  await asker.getByRole('button', { name: 'Ask once more' }).click()
  await asker.getByRole('heading', { name: 'Somebody is on it' }).waitFor()

  await host.reload()
  await host.getByText('And a museum?').waitFor()
  await host.getByLabel('Put the answer right').fill('A museum too.')
  await host.getByRole('button', { name: 'Send the answer' }).click()
  await host.getByText('Answered. Олена gets a mail').waitFor()
  await asker.reload()
  await asker.getByRole('button', { name: 'Yes, it is answered' }).click()
  await asker.getByRole('heading', { name: 'Your question is answered' }).waitFor()

  await liaison.goto('/questions')
  await liaison.getByRole('heading', { name: 'Confirmed', exact: true }).waitFor()
})

test('by keyboard alone: two who both say yes are introduced, and nobody learns an address before', async () => {
  const asker = await house.newPage()
  await ask(asker, 'Noor', 'noor@example.org')
  const told = await house.mailTo('ana@example.org', /A question from Noor/)
  const liaison = await house.newPage()
  await house.signIn(liaison, 'ana@example.org')
  await liaison.goto(linkIn(told.text))
  await press(liaison, 'Offer the introduction')
  await liaison.getByRole('link', { name: /Choose/ }).waitFor()
  await tabTo(liaison, /^Introduce to$/)
  await liaison.keyboard.type('Mbali')
  await typeInto(liaison, /^A note to go with it/, 'She writes about Sufi music.')
  await press(liaison, 'Offer the introduction')
  await liaison.getByText('Both were asked by mail.').waitFor()
  await checkAccessibleInAll(liaison)

  const toHost = await house.mailTo('mbali@example.org', /May we introduce you to Noor/)
  expect(toHost.text).toContain('She writes about Sufi music.')
  expect(toHost.text).not.toContain('noor@example.org')
  const host = await house.newPage()
  await house.signIn(host, 'mbali@example.org')
  await host.goto(linkIn(toHost.text))
  await press(host, 'Yes, introduce us')
  await host.getByText('Mbali Dlamini said yes.').waitFor()

  const toAsker = await house.mailTo('noor@example.org', /May we introduce you to somebody/)
  expect(toAsker.text).not.toContain('mbali@example.org')
  await asker.goto(linkIn(toAsker.text))
  await asker.getByRole('heading', { name: 'May we introduce you to Mbali Dlamini?' }).waitFor()
  await checkAccessibleInAll(asker)
  await asker.goto(`${linkIn(toAsker.text)}?uselang=en`)
  await press(asker, 'Yes, introduce us')
  await asker.getByRole('heading', { name: 'You are introduced' }).waitFor()
  await asker.getByRole('link', { name: 'mbali@example.org' }).waitFor()
  expect((await house.mailTo('noor@example.org', /You and Mbali Dlamini are introduced/)).text).toContain('mbali@example.org')
  expect((await house.mailTo('mbali@example.org', /You and Noor are introduced/)).text).toContain('noor@example.org')
})

test('by keyboard alone: a faulty form says what to fix, then it is sent', async () => {
  const page = await house.newPage()
  await page.goto('/ask')
  await press(page, 'Send my question')
  await page.getByRole('link', { name: 'Write what you want to know.' }).waitFor()
  await likeAPerson(page)
  await press(page, 'Write what you want to know.', 'link')
  await page.keyboard.type('May I bring my mother?')
  await typeInto(page, 'Your name, as we should say it', 'Wulandari')
  await typeInto(page, 'Your e-mail', 'wulandari@example.org')
  await press(page, 'Send my question')
  await page.getByRole('heading', { name: 'We have your question' }).waitFor()

  const told = await house.mailTo('wulandari@example.org', /We have your question/)
  await page.goto(linkIn(told.text))
  await page.getByRole('heading', { name: 'We have your question' }).waitFor()

  const liaison = await house.newPage()
  await house.signIn(liaison, 'ana@example.org')
  await liaison.goto('/questions')
  await press(liaison, 'May I bring my mother?', 'link')
  await liaison.getByRole('heading', { name: 'Wulandari asks' }).waitFor()
  await tabTo(liaison, 'Your answer', 'textbox')
  await liaison.keyboard.type('Of course.')
  await press(liaison, 'Send the answer')
  await liaison.getByText('Answered. Wulandari gets a mail').waitFor()

  await page.reload()
  await press(page, 'Yes, it is answered')
  await page.getByRole('heading', { name: 'Your question is answered' }).waitFor()
})

test('without scripts, in Arabic, with what was typed kept', async () => {
  const page = await house.newPage({ javaScriptEnabled: false, locale: 'ar' })
  await page.goto('/ask')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await page.getByLabel('سؤالك').fill('هل المكتب مفتوح يوم الجمعة؟')
  await page.getByLabel('بريدك الإلكتروني').fill('layla@example.org')
  await likeAPerson(page)
  await page.getByRole('button', { name: 'أرسل سؤالي' }).click()
  await page.locator('#errors').waitFor()
  expect(await page.getByLabel('سؤالك').inputValue()).toBe('هل المكتب مفتوح يوم الجمعة؟')
  await page.getByLabel('اسمك كما نناديك به').fill('ليلى')
  await likeAPerson(page)
  await page.getByRole('button', { name: 'أرسل سؤالي' }).click()
  await page.getByRole('heading', { name: 'وصلنا سؤالك' }).waitFor()

  const mail = await house.mailTo('layla@example.org')
  expect(mail.subject).toBe('وصلنا سؤالك')
})

test('the pages of an asker are for everybody', async () => {
  const page = await house.newPage()
  const answer = await house.mailTo('olena@example.org', /An answer to your question/)
  for (const address of ['/ask', '/ask/sent', linkIn(answer.text)]) {
    await page.goto(address)
    await checkAccessibleInAll(page)
    await checkFits(page, 320)
  }
})

test('the pages of questions are for everybody on the staff', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/questions')
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
  await page.getByRole('link', { name: /هل المكتب/ }).click()
  await page.getByRole('heading', { name: 'Who knows?' }).waitFor()
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
})

test('a link that is none leads to the page that says so', async () => {
  const page = await house.newPage()
  expect((await page.goto('/ask/somethingelse'))?.status()).toBe(404)
  expect((await page.goto('/own-record/somethingelse'))?.status()).toBe(404)
})
