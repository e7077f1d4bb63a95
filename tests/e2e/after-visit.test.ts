import { expect, test } from 'vitest'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { morningDay as today, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { checkAccessible, checkAccessibleInAll, checkFits, sending } from './browser.ts'
import { useHouse, waitFor } from './house.ts'
import { press, tabTo, typeInto } from './keyboard.ts'

const now = new Date()
const yesterday = addDays(today, -1)

/** A visit that ended yesterday, of somebody who was here a year ago too. */
const house = useHouse(async (tx) => {
  await givenOffice(tx, { timeZone: morningZone })
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['liaison'] })
  await givenStaff(tx, { id: 'mbali', name: 'Mbali Dlamini', email: 'mbali@example.org', roles: ['host'] })
  await givenStaff(tx, { id: 'kenji', name: 'Kenji Arai', email: 'kenji@example.org', roles: ['host'] })
  await givenContact(tx, { id: 'olena', nameToShow: 'Олена Кравець', homeWiki: 'uk.wikipedia.org' })
  const of = { contactId: 'olena', hostId: 'mbali', halves: [] }
  await givenVisit(tx, { ...of, id: 'ended', firstDay: addDays(today, -2), lastDay: yesterday })
  await givenVisit(tx, { ...of, id: 'coming', firstDay: addDays(today, 30), lastDay: addDays(today, 31) })
  await givenVisit(tx, { id: 'other', contactId: 'contact-2', hostId: 'kenji', firstDay: yesterday, lastDay: yesterday })
  const agreed = { agreedToStayAt: new Date(now.getTime() - 731 * 86_400_000), reviewOn: yesterday }
  for (const [id, nameToShow, locale] of [['noor', 'Noor Haddad', 'en'], ['rana', 'رنا خليل', 'ar']] as const) {
    await givenContact(tx, { id, nameToShow, locale })
    await tx.contact.update({ where: { id }, data: agreed })
  }
  const at = new Date(now.getTime() - 26 * 3_600_000)
  await tx.receptionEvent.create({
    data: {
      id: 'an-arrival-of-the-test',
      officeId: 'office-1',
      kind: 'arrival',
      visitId: 'ended',
      deviceTime: at,
      occurredAt: at,
      receivedAt: at,
    },
  })
})

const linkIn = (text: string | undefined) => /http:\/\/localhost:\d+\/\S+/.exec(text ?? '')?.[0] ?? ''

test('the host is asked by mail, writes down what it led to, and keeps the promise', async () => {
  const mail = await house.mailTo('mbali@example.org', /What did the visit of Олена Кравець lead to/)
  await house.mailTo('ana@example.org', /What did the visit of/)

  const page = await house.newPage()
  await house.signIn(page, 'mbali@example.org')
  await page.goto(linkIn(mail.text))
  await page.getByRole('button', { name: 'Save the outcome' }).click()
  await page.getByRole('link', { name: 'Choose what it led to.' }).waitFor()
  await page.getByLabel('Kind').selectOption('project_idea')
  await page.getByLabel('In a sentence or two').fill('A lexeme week with three libraries in Lviv')
  await page.getByLabel('Promise, if there is one').fill('Introduce Олена to Kenji')
  await page.getByRole('button', { name: 'Save the outcome' }).click()
  await page.getByRole('link', { name: 'Say by which day.' }).waitFor()
  expect(await page.getByLabel('Promise, if there is one').inputValue()).toBe('Introduce Олена to Kenji')
  await page.getByRole('textbox', { name: 'Due' }).or(page.locator('input[type=date]')).first().fill(addDays(today, 5))
  await page.getByRole('button', { name: 'Save the outcome' }).click()
  await page.getByText('Written down, and promised to Олена Кравець.').waitFor()
  await checkAccessibleInAll(page)
  await checkFits(page, 320)

  await page.goto('/promises')
  await page.getByText('To Олена Кравець').waitFor()
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
  await page.getByRole('button', { name: 'It was kept: Introduce Олена to Kenji' }).click()
  await page.getByText('Kept. Thank you.').waitFor()
  await page.getByRole('heading', { name: 'You owe nobody anything' }).waitFor()
})

test('the next visit opens with last time, and another host sees nothing of it', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/coming')
  await page.getByText('A lexeme week with three libraries in Lviv').first().waitFor()

  const other = await house.newPage()
  await house.signIn(other, 'kenji@example.org')
  for (const path of ['/visits/ended/outcome', '/contacts/olena', '/contacts']) {
    expect((await other.goto(path))?.status(), path).toBe(403)
  }
  expect((await other.goto('/visits/nothing/outcome'))?.status()).toBe(404)
})

test('the liaison finds a contact in another script, reads the story, and mails the link to the record', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/contacts')
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
  await page.getByRole('searchbox', { name: 'Name, username, wiki or affiliate' }).fill('kravets')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('link', { name: 'Олена Кравець' }).click()
  await page.getByRole('heading', { name: 'Story' }).waitFor()
  await page.getByRole('heading', { name: /Promise kept: Introduce/ }).waitFor()
  await checkAccessibleInAll(page)
  await checkFits(page, 320)

  await page.getByRole('button', { name: 'Mail the link' }).click()
  await page.getByText('The link is on its way.').waitFor()
  const mail = await house.mailTo('olena@example.org', /Your record with us/)

  const own = await house.newPage()
  await own.goto(linkIn(mail.text))
  await own.getByRole('heading', { name: 'Your record' }).waitFor()
  await checkAccessibleInAll(own)
  await checkFits(own, 320)
  await own.getByLabel('Pronouns').fill('she/her')
  await own.getByRole('button', { name: 'Save my record' }).click()
  await own.getByText('Your record is saved.').waitFor()
  await own.getByRole('button', { name: 'Yes, keep it for two years' }).click()
  await own.getByText(/You agreed on/).waitFor()
  const download = own.waitForEvent('download')
  await own.getByRole('link', { name: 'Download all of it (JSON)' }).click()
  expect((await download).suggestedFilename()).toBe('foyer-record.json')

  await page.reload()
  await page.getByText('she/her').waitFor()
  await page.getByText(/stay in touch, given/).waitFor()
})

test('two years after the first yes people are asked again: one says yes by keyboard, the other has it all deleted', async () => {
  const mail = await house.mailTo('noor@example.org', /^May we keep your record/)
  const page = await house.newPage()
  await page.goto(linkIn(mail.text))
  await page.getByText(/We have asked you again/).waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 820]) await checkFits(page, width)
  await press(page, 'Keep it for two more years')
  await page.getByText(/You agreed on .* We ask again on/).waitFor()
  expect(await page.getByText(/We have asked you again/).count()).toBe(0)

  const t = translatorFor('ar')
  const asked = await house.mailTo('rana@example.org', new RegExp(t('mail-review-subject').slice(0, 12)))
  expect(asked.html).toMatch(/<html lang="ar" dir="rtl"/)
  const own = await house.newPage({ locale: 'ar' })
  const deletion = asked.text?.match(/http:\/\/localhost:\d+\/own-record\/\S+\/delete/)?.[0] ?? ''
  await own.goto(deletion)
  await checkAccessible(own)
  await own.getByRole('checkbox').check()
  await sending(own, () => own.locator('main form button[type=submit]').last().click())
  expect((await own.goto(deletion.replace(/\/delete$/, '')))?.status()).toBe(404)
  expect((await house.mails()).filter(({ text }) => text?.includes('own-record')).length).toBeGreaterThan(1)
})

test('the liaison adds a contact and records an outcome by keyboard alone', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/contacts')
  await press(page, 'Add a contact', 'link')
  await page.getByRole('heading', { name: 'Add a contact' }).waitFor()
  await typeInto(page, 'Name to show', 'Wulandari')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Wulandari' }).waitFor()
  await press(page, 'Edit', 'link')
  await page.getByRole('heading', { name: 'Edit the record' }).waitFor()
  await checkAccessibleInAll(page)
  await typeInto(page, 'Home wiki', 'id.wikipedia.org')
  await page.keyboard.press('Enter')
  await page.getByText('The record is saved.').waitFor()

  await page.goto('/visits/other/outcome')
  await tabTo(page, 'Kind', 'combobox')
  await page.keyboard.type('Nothing')
  await press(page, 'Save the outcome')
  await page.getByText('Written down.').waitFor()
  await page.getByText('Nothing yet').first().waitFor()
})

test('an outcome is written down without scripts', async () => {
  const page = await house.newPage({ javaScriptEnabled: false })
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/other/outcome')
  await page.getByLabel('Kind').selectOption('concern_raised')
  await page.getByLabel('In a sentence or two').fill('They said something')
  await page.getByRole('button', { name: 'Save the outcome' }).click()
  await page.getByText('Leave this empty.').first().waitFor()
  expect(await page.getByLabel('Kind').inputValue()).toBe('concern_raised')
  await page.getByLabel('In a sentence or two').fill('')
  await page.getByRole('button', { name: 'Save the outcome' }).click()
  await page.getByText('Nothing is written here. Talk to Trust & Safety.').waitFor()
})

test('nobody is asked twice', async () => {
  const asked = await waitFor(async () => {
    const mails = (await house.mails()).filter((mail) => /What did the visit of/.test(mail.subject ?? ''))
    return mails.length >= 2 ? mails : undefined
  })
  expect(asked).toHaveLength(2)
})
