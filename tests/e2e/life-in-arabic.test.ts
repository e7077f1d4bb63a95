import ICAL from 'ical.js'
import { type ParsedMail } from 'mailparser'
import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { translatorFor } from '#app/i18n/locale.server.ts'
import { addDays, isoWeekday } from '#app/lib/calendar-date.ts'
import { morningDay as today, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { useHouse, waitFor } from './house.ts'
import { press, tabTo } from './keyboard.ts'

// A visit's whole life as people live it who read Arabic: every button is found by its Arabic word.

const t = translatorFor('ar')
const laila = 'ليلى الحدّاد'
const omar = 'عمر الشامي'
const title = 'معجم ويكي بيانات'
const email = 'laila@example.org'
/** A day on which the office is open, far enough ahead that a change is told at once. */
const talk = addDays(today, 3 + [0, 0, 0, 0, 0, 2, 1][isoWeekday(addDays(today, 3)) - 1]!)

/** Read only when the house stands: its settings are made then. */
const database = async () => (await import('#app/storage/client.server.ts')).db

const house = useHouse(async (tx) => {
  await givenOffice(tx, { name: 'سان فرانسيسكو', timeZone: morningZone })
  await givenStaff(tx, { id: 'salma', name: 'سلمى ناصر', email: 'salma@example.org', locale: 'ar', roles: ['liaison'] })
  await givenStaff(tx, { id: 'omar', name: omar, email: 'omar@example.org', locale: 'ar' })
  await givenStaff(tx, { id: 'rami', name: 'رامي حدّاد', email: 'rami@example.org', locale: 'ar', roles: ['front-desk'] })
})

async function as(person: string): Promise<Page> {
  const page = await house.newPage({ locale: 'ar' })
  await page.goto(await house.command('sign-in-link', `${person}@example.org`))
  await button(page, t('sign-in-use')).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await expectArabic(page)
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name: bare(name), exact: true })
const link = (page: Page, name: string) => page.getByRole('link', { name: bare(name), exact: true })
const field = (page: Page, name: string) => page.getByLabel(bare(name), { exact: true })
const said = (page: Page, words: string) => page.getByText(bare(words)).first().waitFor()

/** Without the marks that keep a name's order: markup stands for them on a page. */
function bare(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, '')
}

async function expectArabic(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('ar')
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
}

/** A mail in Arabic from head to foot: its subject, and both of its parts. */
async function arabicMail(to: string, subject: string): Promise<ParsedMail> {
  const start = bare(subject)
  const mail = await waitFor(async () => (await house.mails()).find((one) => isFor(one, to) && bare(one.subject ?? '').includes(start)))
  expect(mail?.html, `${to}: ${start}`).toMatch(/<html lang="ar" dir="rtl"/)
  expect(mail?.text).toMatch(/[\u0621-\u064a]{3}/)
  return mail!
}

const isFor = (mail: ParsedMail, address: string) => JSON.stringify(mail.to).includes(address)
const words = (subject: Parameters<typeof t>[0]) => bare(t(subject, '', '')).split(/[:،]/)[0] ?? ''

function linkIn(mail: ParsedMail, way: string): string {
  return new RegExp(`http://localhost:\\d+/${way}[^\\s]*`).exec(mail.text ?? '')?.[0] ?? ''
}

/** What the invitation of a mail says, as a calendar program reads it. */
function invitationIn(mail: ParsedMail) {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(part?.content.toString('utf8') ?? ''))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  return { method: calendar.getFirstPropertyValue('method'), summary: event.summary, uid: event.uid, sequence: event.sequence, start: event.startDate.toString() }
}

const own = { visit: '', id: '' }

test('a visitor asks in Arabic, and confirms by the mailed link', async () => {
  const page = await house.newPage({ locale: 'ar' })
  await page.goto('/')
  await expectArabic(page)
  await link(page, t('welcome-ask')).first().click()
  await said(page, t('visit-new-halves-wait'))
  await field(page, t('visit-new-name')).fill(laila)
  await field(page, t('visit-new-email')).fill(email)
  await page.getByLabel(t('visit-new-languages')).fill('العربية')
  await field(page, t('visit-new-first-day')).fill(today)
  await field(page, t('visit-new-last-day')).fill(addDays(today, 6))
  await page.getByLabel(t('visit-new-purpose')).fill('أريد أن أتعلّم البيانات المعجمية.')
  await page.getByRole('textbox', { name: t('visit-new-wish', 1) }).fill(title)
  await page.locator('input[name=agree]').check()
  await page.waitForTimeout(2_100)
  await button(page, t('visit-new-submit')).last().click()
  await page.getByRole('heading', { name: t('visit-sent-title') }).waitFor()

  own.visit = linkIn(await arabicMail(email, words('mail-requested-subject')), 'visit/')
  await page.goto(own.visit)
  await button(page, t('visit-own-confirm')).click()
  await said(page, t('visit-own-done-confirmed'))
  own.id = (await (await database()).visit.findFirst({ where: { contact: { email } } }))?.id ?? ''
})

test('the liaison chooses a host, says yes, plans a meeting and sends the plan', async () => {
  const page = await as('salma')
  await page.goto(`/visits/${own.id}`)
  await page.getByRole('heading', { name: laila }).waitFor()
  await link(page, t('visits-head-approve')).first().click()
  await page.getByLabel(omar).check()
  await button(page, t('visits-approve-submit')).click()
  await page.locator('.fy-head').getByText(omar).waitFor()
  await arabicMail(email, words('mail-approved-subject'))

  await page.goto(`/visits/${own.id}/plan/meeting`)
  await field(page, t('itineraries-meeting-title')).fill(title)
  await page.getByLabel(t('itineraries-meeting-person', 1)).selectOption(omar)
  await page.getByLabel(t('itineraries-meeting-start')).fill(`${talk}T10:30`)
  await page.getByLabel(t('itineraries-meeting-end')).fill(`${talk}T11:00`)
  await button(page, t('itineraries-meeting-submit')).click()
  await said(page, t('meetings-planned'))
  await page.goto(`/visits/${own.id}/plan`)
  await page.getByRole('button', { name: t('itineraries-plan-send') }).click()
  await said(page, t('itineraries-plan-sent'))
  expect(bare((await arabicMail(email, words('mail-plan-sent-subject'))).text ?? '')).toContain(title)
})

test('the host moves it by the link of the mail, and the other side learns of it', async () => {
  const mail = await arabicMail('omar@example.org', words('mail-meeting-planned-subject'))
  const invited = invitationIn(mail)
  expect(invited).toMatchObject({ method: 'REQUEST', summary: expect.stringContaining(title) })
  expect(invited.start).toContain(`${talk}T10:30`)
  const host = await house.newPage({ locale: 'ar' })
  await host.goto(linkIn(mail, 'respond/').replace(/\?.*$/, '?answer=other-time'))
  await expectArabic(host)
  await host.getByLabel(t('itineraries-meeting-start')).fill(`${talk}T15:00`)
  await host.getByLabel(t('itineraries-meeting-end')).fill(`${talk}T15:30`)
  await button(host, t('meetings-other-time')).click()
  await said(host, t('respond-done-other-time'))

  const asked = await arabicMail('salma@example.org', t('mail-meeting-proposed-subject', omar, title))
  const liaison = await as('salma')
  await liaison.goto(linkIn(asked, 'meetings/'))
  await button(liaison, t('meetings-proposal-label', omar)).click()
  await said(liaison, t('meetings-moved'))

  const moved = invitationIn(await arabicMail('omar@example.org', words('mail-meeting-moved-subject')))
  expect(moved).toMatchObject({ method: 'REQUEST', uid: invited.uid, start: expect.stringContaining(`${talk}T15:00`) })
  expect(moved.sequence).toBeGreaterThan(invited.sequence)
  const told = await arabicMail(email, words('mail-meeting-moved-subject'))
  expect(bare(told.text ?? '')).toContain(title)
  const visitor = await house.newPage({ locale: 'ar' })
  await visitor.goto(`${own.visit}/print`)
  await expectArabic(visitor)
  await said(visitor, title)
  expect(bare(await visitor.locator('main').innerText())).toMatch(/3:00/)
})

test('a host who planned for a visitor moves the meeting on its page too, an hour later by keyboard alone', async () => {
  const host = await as('omar')
  const meeting = await (await database()).meeting.findFirst({ where: { visitId: own.id } })
  await host.goto(`/meetings/${meeting?.id}`)
  await press(host, t('meetings-move'), 'link')
  for (const field of [t('itineraries-meeting-start'), t('itineraries-meeting-end')]) {
    await tabTo(host, field)
    for (const key of ['Tab', 'Tab', 'Tab', 'ArrowUp']) await host.keyboard.press(key)
  }
  await press(host, t('meetings-move-submit'))
  await said(host, t('meetings-moved'))
  const known = async () => (await house.mails()).filter((mail) => isFor(mail, email) && bare(mail.subject ?? '').startsWith(words('mail-meeting-moved-subject')))
  await expect.poll(async () => (await known()).length).toBe(2)
  expect(bare((await known()).map(({ text }) => text).join())).toMatch(/4:00/)
})

test('the desk lets the visitor in and out, and the host hears of it', async () => {
  const page = await as('rami')
  await page.goto('/desk')
  await expectArabic(page)
  await button(page, t('desk-arrive-label', laila)).click()
  await page.getByRole('region', { name: t('desk-on-site'), exact: true }).getByText(laila).waitFor()
  await arabicMail('omar@example.org', bare(t('mail-visitor-arrived-subject', laila)))
  await page.goto('/desk/roll-call')
  await said(page, laila)
  await page.goto('/desk')
  await button(page, t('desk-leave-label', laila)).click()
  await page.getByRole('region', { name: t('desk-left'), exact: true }).getByText(laila).waitFor()
})

test('what it led to is written down, and the contact’s own record opens in Arabic', async () => {
  const page = await as('salma')
  await page.goto(`/visits/${own.id}/outcome`)
  await page.getByLabel(t('outcomes-form-kind')).selectOption('project_idea')
  await page.getByLabel(t('outcomes-form-summary')).fill('أسبوع للبيانات المعجمية')
  await button(page, t('outcomes-form-submit')).click()
  await said(page, t('outcomes-saved'))

  const visitor = await house.newPage({ locale: 'ar' })
  await visitor.goto(`${own.visit}/data`)
  await expectArabic(visitor)
  expect(await visitor.locator(`input[value="${email}"]`).count()).toBe(1)
  await visitor.goto(`${own.visit}/cancel`)
  await expectArabic(visitor)
})
