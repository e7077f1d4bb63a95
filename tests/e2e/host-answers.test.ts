import { type ParsedMail } from 'mailparser'
import { expect, test } from 'vitest'
import { anAttendee, givenMeeting } from '#tests/factories/meeting.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse } from './house.ts'
import { press, tabTo } from './keyboard.ts'
import { at, seedPlan, span } from './plan-house.ts'

const house = useHouse(async (tx) => {
  await seedPlan(tx)
  await meeting(tx, 'lexemes', 'Wikidata lexemes', 'priya', '13:00', '13:30')
  await meeting(tx, 'tools', 'Tools for translators', 'priya', '15:00', '15:30')
})

function meeting(tx: Tx, id: string, title: string, staffId: string, start: string, end: string) {
  const people = [
    anAttendee({ id: `${id}-guest`, visitId: 'visit', answer: 'accepted' }),
    anAttendee({ id: `${id}-host`, staffId }),
  ]
  return givenMeeting(tx, { id, title, visitId: 'visit', when: span(0, start, end), attendees: people })
}

/** The address of a mail's link whose query says this answer. */
function answerLink(mail: ParsedMail, answer: string): string {
  return new RegExp(`http://localhost:\\d+/respond/\\S+\\?answer=${answer}`).exec(mail.text ?? '')?.[0] ?? ''
}

async function invite(title: string, person: string, start: string, end: string): Promise<void> {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/visit/plan/meeting')
  await page.getByLabel('What it is about').fill(title)
  await page.getByLabel('Person 1').selectOption(person)
  await page.getByLabel('Start').fill(at(1, start))
  await page.getByLabel('End').fill(at(1, end))
  await page.getByRole('button', { name: 'Invite them' }).click()
  await page.getByText('The meeting is planned').waitFor()
}

test('a link of the mail opens the page, one press answers, and the liaison hears of it', async () => {
  await invite('Structured data on Commons', 'Priya Raman', '10:30', '11:00')
  const mail = await house.mailTo('priya@example.org', /Invitation: Structured data/)
  const page = await house.newPage()
  await page.goto(answerLink(mail, 'accepted'))
  await page.getByText('One press, and you are expected').waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await page.reload()
  await page.getByText('One press, and you are expected').waitFor()
  await page.getByRole('button', { name: 'I will be there' }).click()
  await page.getByText('Good: you are expected').waitFor()
  await house.mailTo('ana@example.org', /Priya Raman accepts: Structured data/)

  await page.getByRole('button', { name: 'I cannot come' }).click()
  await page.getByText('It is written down that you cannot come').waitFor()
  await house.mailTo('ana@example.org', /Priya Raman cannot come: Structured data/)
})

test('somebody reads the invitation in Arabic, asks for another time by keyboard alone, and the liaison takes it', async () => {
  await invite('Lexemes for Arabic', 'عمر الشامي', '11:30', '12:00')
  const mail = await house.mailTo('omar@example.org', /Lexemes for Arabic/)
  expect(mail.html).toMatch(/<html lang="ar" dir="rtl"/)
  const page = await house.newPage()
  await page.goto(answerLink(mail, 'other-time'))
  for (const field of ['Start', 'End']) {
    await tabTo(page, field)
    for (const key of ['Tab', 'Tab', 'Tab', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key)
  }
  await press(page, 'Ask for another time')
  await page.getByText('Your time is passed on').waitFor()

  const asked = await house.mailTo('ana@example.org', /asks for another time: Lexemes/)
  expect(asked.text).toContain('1:30 – 2:00 PM')
  const liaison = await house.newPage()
  await house.signIn(liaison, 'ana@example.org')
  await liaison.goto(/http:\/\/localhost:\d+\/meetings\/\S+/.exec(asked.text ?? '')?.[0] ?? '')
  await liaison.getByText('asks for').first().waitFor()
  await checkAccessibleInAll(liaison)
  await liaison.getByRole('button', { name: /Take the time that/ }).click()
  await liaison.getByText('The meeting is moved').waitFor()
  await liaison.getByText('1:30 – 2:00 PM').waitFor()
  await liaison.getByText('Accepted').waitFor()
  await house.mailTo('omar@example.org', /نُقل: \u2068Lexemes/)
})

test('the liaison keeps the planned time with one press, and who asked for another hears of it', async () => {
  await invite('Maps for everybody', 'Priya Raman', '16:00', '16:30')
  const mail = await house.mailTo('priya@example.org', /Invitation: Maps for everybody/)
  const page = await house.newPage()
  await page.goto(answerLink(mail, 'other-time'))
  await page.getByLabel('Start').fill(at(1, '16:30'))
  await page.getByLabel('End').fill(at(1, '17:00'))
  await page.getByRole('button', { name: 'Ask for another time' }).click()
  await page.getByText('Your time is passed on').waitFor()

  const asked = await house.mailTo('ana@example.org', /asks for another time: Maps/)
  const liaison = await house.newPage()
  await house.signIn(liaison, 'ana@example.org')
  await liaison.goto(/http:\/\/localhost:\d+\/meetings\/\S+/.exec(asked.text ?? '')?.[0] ?? '')
  await press(liaison, /^Keep the planned time/)
  await liaison.getByText('The meeting stays where it is').waitFor()
  const answer = await house.mailTo('priya@example.org', /stays at its time/)
  await page.goto(answerLink(answer, 'accepted'))
  await page.getByRole('button', { name: 'I will be there' }).click()
  await page.getByText('Good: you are expected').waitFor()
})

test('a host answers in the list of their own meetings, by keyboard too', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'priya@example.org')
  await page.goto('/meetings')
  await page.getByText('2 invitations wait for your answer').waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)
  await page.getByRole('button', { name: 'I will be there: Wikidata lexemes' }).click()
  await page.getByText('Your answer is written down').waitFor()
  await checkAccessibleInAll(page)

  await page.goto('/meetings')
  await press(page, 'I cannot come: Tools for translators')
  await page.getByText('Your answer is written down').waitFor()
  await page.getByText('You said that you cannot come').waitFor()
  await page.goto('/meetings')
  await page.getByText('No invitation waits for you').waitFor()
})

test('a page of nobody: wrong, cut and foreign links all lead to the same door', async () => {
  const page = await house.newPage()
  const mail = await house.mailTo('priya@example.org', /Invitation: Structured data/)
  const good = new URL(answerLink(mail, 'accepted')).pathname
  const swapped = good.replace(/respond\/[^.]+/, 'respond/lexemes-host')
  for (const path of [`${good}x`, good.slice(0, -1), swapped, '/respond/x', '/respond/.']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
  const host = await house.newPage()
  await house.signIn(host, 'omar@example.org')
  expect((await host.goto('/meetings/lexemes'))?.status()).toBe(403)
  await checkAccessibleInAll(host)
  for (const width of [320, 820]) await checkFits(host, width)
  await press(host, 'Go to Today', 'link')
  await host.waitForURL('**/today')
  expect((await host.goto('/meetings/nothing'))?.status()).toBe(404)
  await host.getByRole('link', { name: 'Go to Today' }).waitFor()
})
