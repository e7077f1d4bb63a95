import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Tx } from '#app/storage/client.server.ts'
import { anAttendee, givenMeeting } from '#tests/factories/meeting.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { checkAccessible, checkAccessibleInAll, checkFits, sending } from './browser.ts'
import { useHouse } from './house.ts'
import { press, tabTo, typeInto } from './keyboard.ts'
import { at, seedPlan, span } from './plan-house.ts'

const dentist = span(1, '14:00', '15:00')

/**
 * Priya is busy on Monday from eleven to noon and on Tuesday from two to three by her own calendar; Mei has told nothing
 * of her time yet. Both sit in a meeting of Wednesday, for which Mei asks for a time when Priya is busy.
 */
const house = useHouse(async (tx: Tx) => {
  await seedPlan(tx)
  await givenStaff(tx, { id: 'mei', name: 'Mei Sato', email: 'mei@example.org' })
  const read = { lastGoodAt: new Date(), createdAt: new Date() }
  await tx.busySource.create({ data: { id: 'calendar', staffId: 'priya', kind: 'upload', shortAddress: 'own.ics', ...read } })
  for (const { start, end } of [dentist, span(0, '11:00', '12:00')]) {
    await tx.busySpan.create({ data: { staffId: 'priya', startsAt: start, endsAt: end } })
  }
  const attendees = [
    anAttendee({ id: 'maps-guest', visitId: 'visit', answer: 'accepted' }),
    anAttendee({ id: 'maps-priya', staffId: 'priya', answer: 'accepted' }),
    anAttendee({ id: 'maps-mei', staffId: 'mei', proposed: span(0, '11:15', '11:30') }),
  ]
  await givenMeeting(tx, { id: 'maps', title: 'Maps by hand', visitId: 'visit', when: span(2, '15:00', '15:15'), attendees })
})
const profile = '/profile'

async function signedIn(email: string, options = {}): Promise<Page> {
  const page = await house.newPage(options)
  await house.signIn(page, email)
  return page
}

const utc = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d{3}/g, '')
const calendar = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:A secret dentist'],
  ...[`DTSTART:${utc(dentist.start)}`, `DTEND:${utc(dentist.end)}`, 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n')
const file = (name: string, text: string) => ({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) })

const busyPart = (page: Page) => page.getByRole('region', { name: 'Busy times' })
const dayOff = (days: number) => at(days, '').slice(0, 10)

type Wish = Readonly<{ title: string; who: string; day: number; from: string; to: string }>

async function fillMeeting(page: Page, { title, who, day, from, to }: Wish): Promise<void> {
  await page.goto('/visits/visit/plan/meeting')
  await page.getByLabel('What it is about').fill(title)
  await page.getByLabel('Person 1').selectOption(who)
  await page.getByLabel('Start').fill(at(day, from))
  await page.getByLabel('End').fill(at(day, to))
}

const invite = (page: Page) => sending(page, () => page.getByRole('button', { name: 'Invite them' }).click())

test('a host gives a calendar as a file, by keyboard, and only its times are kept, with their age', async () => {
  const page = await signedIn('mei@example.org')
  await page.goto(profile)
  await page.getByRole('heading', { name: 'Mei Sato' }).waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await page.getByLabel('Calendar file').setInputFiles(file('notes.ics', 'no calendar'))
  await sending(page, () => page.getByRole('button', { name: 'Read this file' }).click())
  expect(await busyPart(page).innerText()).toContain('This is no calendar that can be read.')
  await checkAccessible(page)

  await page.goto(profile)
  await tabTo(page, 'Calendar file')
  await page.getByLabel('Calendar file').setInputFiles(file('mine.ics', calendar))
  await sending(page, () => press(page, 'Read this file'))
  await page.getByText('Saved.').waitFor()
  expect(await busyPart(page).innerText()).toMatch(/mine\.ics[\s\S]*Last read\s+(now|this minute|\d+ (second|minute)s? ago)/)
  expect(await page.content()).not.toContain('dentist')
  await checkAccessible(page)
})

test('the liaison is warned of a busy time, and plans over it only by pressing again, by keyboard', async () => {
  const page = await signedIn('ana@example.org')
  const wish = { title: 'Lexemes over tea', who: 'Priya Raman', day: 1, from: '14:30', to: '15:30' }
  await fillMeeting(page, wish)
  await invite(page)
  await page.getByText(/Priya Raman is busy then, as of .*Press again to plan it all the same/).first().waitFor()
  await page.getByRole('button', { name: /^Take / }).waitFor()
  await checkAccessible(page)
  for (const width of [320, 360]) await checkFits(page, width)
  await page.goto('/visits/visit/plan')
  expect(await page.getByText(wish.title).count()).toBe(0)

  await fillMeeting(page, wish)
  await sending(page, () => press(page, 'Invite them'))
  await page.getByText(/Press again to plan it all the same/).first().waitFor()
  expect(await page.getByLabel('What it is about').inputValue()).toBe(wish.title)
  await sending(page, () => press(page, 'Invite them'))
  await page.getByText('The meeting is planned').waitFor()
  await house.mailTo('priya@example.org', /Invitation: Lexemes over tea/)
})

test('the same without scripts, and with the time that is free instead', async () => {
  const page = await signedIn('ana@example.org', { javaScriptEnabled: false })
  await fillMeeting(page, { title: 'Maps before tea', who: 'Priya Raman', day: 1, from: '13:30', to: '14:15' })
  await page.getByRole('button', { name: 'Invite them' }).click()
  await page.getByText('Priya Raman is busy then').first().waitFor()
  await page.getByRole('button', { name: /^Take / }).click()
  await page.getByText('The meeting is planned').waitFor()
})

test('whoever is asked to come as well is asked about, too', async () => {
  const page = await signedIn('ana@example.org')
  const times = { day: 1, from: '14:00', to: '14:30' }
  await fillMeeting(page, { title: 'Tools of the trade', who: 'عمر الشامي', ...times })
  await invite(page)
  await page.getByText('The meeting is planned').waitFor()

  const row = page.locator('#list').getByRole('row').filter({ hasText: 'Tools of the trade' })
  const move = await row.getByRole('link', { name: /^Move/ }).getAttribute('href')
  await page.goto((move ?? '').replace(/move$/, 'people'))
  await page.getByLabel('Person 2').selectOption('Priya Raman')
  await sending(page, () => press(page, 'Save who comes'))
  await page.getByText('Priya Raman is busy then').first().waitFor()
  await checkAccessible(page)
  await sending(page, () => press(page, 'Save who comes'))
  await page.getByText('Who comes is written down').waitFor()
  await house.mailTo('priya@example.org', /Invitation: Tools of the trade/)
})

test('a time that somebody asks for is taken over the busy time of another only by pressing again', async () => {
  for (const email of ['ana@example.org', 'priya@example.org']) {
    const page = await signedIn(email)
    await page.goto('/meetings/maps')
    const take = /^Take the time that Mei Sato/
    await sending(page, () => press(page, take))
    await page.getByText('Priya Raman is busy then').first().waitFor()
    await checkAccessible(page)
    for (const width of [320, 820]) await checkFits(page, width)
    if (email.startsWith('ana')) continue
    await sending(page, () => press(page, take))
    await page.getByText('The meeting is moved').waitFor()
  }
})

test('an address is kept short, says how it went, and is forgotten, all by keyboard', async () => {
  const page = await signedIn('omar@example.org', { locale: 'en-US' })
  await page.goto(`${profile}?uselang=en`)
  await typeInto(page, 'Address of your calendar', 'http://calendar.example.org/secret.ics')
  await sending(page, () => press(page, 'Read this calendar'))
  await page.getByText(/Give an address that begins with https/).first().waitFor()

  await page.goto(profile)
  await typeInto(page, 'Address of your calendar', 'webcal://127.0.0.1/private-secret-key/basic.ics')
  await sending(page, () => press(page, 'Read this calendar'))
  await page.getByText('Saved.').waitFor()
  await busyPart(page).getByText('127.0.0.1/…').waitFor()
  expect(await page.content()).not.toContain('secret-key')

  // It is read at once, and the page looks by itself.
  await busyPart(page).getByText(/could not be read from its address/).waitFor({ timeout: 20_000 })
  expect(await busyPart(page).innerText()).toMatch(/Last read\s+Not yet[\s\S]*Next try\s+in \d+ (minute|hour)/)
  await checkAccessible(page)

  await sending(page, () => press(page, 'Forget this calendar'))
  await page.getByText('Removed.').waitFor()
  expect(await busyPart(page).getByText('127.0.0.1').count()).toBe(0)
  expect(await busyPart(page).getByRole('button', { name: 'Forget this calendar' }).count()).toBe(0)
})

test('hours and days off by keyboard: kept, warned of, and given back', async () => {
  const page = await signedIn('mei@example.org')
  await page.goto(profile)
  await typeInto(page, 'Wednesday', '9 to midday')
  await sending(page, () => press(page, 'Save'))
  await expect.poll(() => page.getByLabel('Wednesday').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Wednesday').inputValue()).toBe('9 to midday')
  await checkAccessible(page)
  await page.getByLabel('Wednesday').fill('')
  await typeInto(page, /^Wednesday$/, '10:00–12:00')
  await sending(page, () => press(page, 'Save'))
  await page.getByText('Saved.').waitFor()
  expect(await page.getByLabel('Wednesday').inputValue()).toBe('10:00–12:00')

  await page.getByLabel('First day').fill(dayOff(3))
  await page.getByLabel('Last day').fill(dayOff(3))
  await sending(page, () => press(page, 'Take these days off'))
  await page.getByText('Added. It is on the list.').waitFor()
  await page.getByRole('button', { name: /^Work after all/ }).waitFor()
  await checkAccessible(page)

  const liaison = await signedIn('ana@example.org')
  await fillMeeting(liaison, { title: 'On a day off', who: 'Mei Sato', day: 3, from: '10:00', to: '10:30' })
  await invite(liaison)
  await liaison.getByText('Mei Sato has that day off. Press again').first().waitFor()
  await fillMeeting(liaison, { title: 'After noon', who: 'Mei Sato', day: 2, from: '13:00', to: '13:30' })
  await invite(liaison)
  await liaison.getByText('That is outside the hours that Mei Sato has given').first().waitFor()
  await fillMeeting(liaison, { title: 'Before noon', who: 'Mei Sato', day: 2, from: '11:00', to: '11:30' })
  await invite(liaison)
  await liaison.getByText('The meeting is planned').waitFor()

  await sending(page, () => press(page, /^Work after all/))
  await page.getByText('Removed.').waitFor()
  expect(await page.getByRole('button', { name: /^Work after all/ }).count()).toBe(0)
})
