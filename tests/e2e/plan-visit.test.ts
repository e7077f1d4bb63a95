import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { checkAccessible, checkAccessibleInAll, checkFits, sending } from './browser.ts'
import { useHouse } from './house.ts'
import { press, tabTo } from './keyboard.ts'
import { at, seedPlan } from './plan-house.ts'

const house = useHouse(seedPlan)
const plan = '/visits/visit/plan'

async function liaison(options = {}): Promise<Page> {
  const page = await house.newPage(options)
  await house.signIn(page, 'ana@example.org')
  return page
}

/** The row of the list that speaks of this. */
const item = (page: Page, title: string) => page.locator('#list').getByRole('row').filter({ hasText: title })

async function fillTimes(page: Page, start: string, end: string): Promise<void> {
  await page.getByLabel('Start').fill(start)
  await page.getByLabel('End').fill(end)
}

test('wishes become a plan: a meeting, what is in its way, a stop, and the mail to the visitor', async () => {
  const page = await liaison()
  await page.goto(plan)
  await page.getByText('Nothing is planned yet', { exact: true }).waitFor()
  await page.getByText('0 of 3 wishes have a place').waitFor()

  await page.getByRole('link', { name: 'Plan a meeting: Structured data on Commons' }).click()
  await page.getByRole('heading', { name: 'Plan a meeting' }).waitFor()
  expect(await page.getByLabel('What it is about').inputValue()).toBe('Structured data on Commons')
  await page.getByLabel('Person 1').selectOption('Priya Raman')
  await fillTimes(page, at(0, '10:30'), at(0, '11:15'))
  await page.getByLabel('Room').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Invite them' }).click()
  await page.getByText('The meeting is planned').waitFor()
  expect(await item(page, 'Structured data').innerText()).toMatch(/10:30 – 11:15 AM[\s\S]*Wish 1[\s\S]*Waiting for Priya Raman/)
  const invitation = await house.mailTo('priya@example.org', /Invitation: Structured data/)
  expect(invitation.text).toContain('10:30 – 11:15 AM (Pacific')

  await page.getByRole('link', { name: 'Plan a meeting', exact: true }).click()
  await page.getByRole('radio', { name: 'No wish in particular', checked: true }).waitFor()
  expect(await page.getByRole('radio', { name: 'Structured data on Commons' }).count()).toBe(0)
  await page.getByRole('radio', { name: '3. Wikidata lexemes' }).check()
  await page.getByLabel('What it is about').fill('Wikidata lexemes')
  await page.getByLabel('Person 1').selectOption('Priya Raman')
  await fillTimes(page, at(0, '11:00'), at(0, '11:30'))
  await page.getByRole('button', { name: 'Invite them' }).click()
  await page.getByText('Priya Raman has another meeting from 10:30 AM to 11:15 AM').first().waitFor()
  await page.getByLabel('Let this person be in two places at once').waitFor()
  await page.getByText('begins at 11:15 AM').first().waitFor()
  expect(await page.getByLabel('What it is about').inputValue()).toBe('Wikidata lexemes')
  await checkAccessible(page)
  await page.getByRole('button', { name: /^Take .*11:15 – 11:45 AM/ }).click()
  await page.getByText('2 of 3 wishes have a place').waitFor()

  await page.getByRole('link', { name: 'Add a stop: The library of the mechanics' }).click()
  await page.getByLabel('Mechanics’ Institute').waitFor()
  await fillTimes(page, at(1, '15:00'), at(1, '16:00'))
  await page.getByRole('button', { name: 'Add to the plan' }).click()
  await page.getByText('It is open that day: 11:00–14:00').first().waitFor()
  await page.getByLabel('Plan it even so').waitFor()
  await fillTimes(page, at(1, '12:00'), at(1, '13:00'))
  await page.getByRole('button', { name: 'Add to the plan' }).click()
  await page.getByText('3 of 3 wishes have a place').waitFor()
  expect(await item(page, 'Mechanics').innerText()).toContain('Open then')

  await page.getByRole('button', { name: 'Send the plan' }).click()
  await page.getByText('The plan is on its way to the visitor').waitFor()
  const mail = await house.mailTo('adaeze@example.org', /Your plan/)
  expect(mail.text).toMatch(/Structured data on Commons[\s\S]*Wikidata lexemes[\s\S]*Mechanics’ Institute/)
  expect(mail.attachments.some(({ content }) => content.toString().includes('BEGIN:VCALENDAR'))).toBe(true)
})

test('a meeting is moved and cancelled, and the visitor hears of it once the plan was sent', async () => {
  const page = await liaison()
  await page.goto(plan)
  await page.getByRole('link', { name: 'Move: Structured data on Commons', exact: true }).click()
  await page.getByRole('heading', { name: 'Move: Structured data on Commons' }).waitFor()
  await page.getByRole('button', { name: 'Move the meeting' }).click()
  await page.getByText('The meeting is at this time and place already').first().waitFor()
  await fillTimes(page, at(2, '14:00'), at(2, '14:45'))
  await page.getByRole('button', { name: 'Move the meeting' }).click()
  await page.getByText('The meeting is moved').waitFor()
  expect((await house.mailTo('adaeze@example.org', /Moved: Structured data/)).text).toContain('2:00 – 2:45 PM')
  await house.mailTo('priya@example.org', /Moved: Structured data/)

  await page.goto(plan)
  await page.getByText('1 thing is new or changed').waitFor()
  await page.getByRole('link', { name: 'Remove: Wikidata lexemes' }).click()
  await page.getByRole('heading', { name: 'Cancel: Wikidata lexemes?' }).waitFor()
  await page.getByRole('button', { name: 'Cancel the meeting' }).click()
  await page.getByText('The plan is changed').waitFor()
  expect(await item(page, 'Wikidata lexemes').count()).toBe(0)
  const cancelled = await house.mailTo('priya@example.org', /Cancelled: Wikidata lexemes/)
  expect(cancelled.attachments.concat().some(({ content }) => content.toString().includes('METHOD:CANCEL'))).toBe(true)
})

test.each([
  ['the plan', () => plan],
  ['the form for a meeting', () => `${plan}/meeting?wish=wish-3`],
  ['the form for a stop', () => `${plan}/stop?q=mech`],
  ['the form for moving', (id: string) => `/meetings/${id}/move`],
  ['the page for cancelling', (id: string) => `/meetings/${id}/cancel`],
  ['the page of a meeting', (id: string) => `/meetings/${id}`],
])('%s is for everybody: in both directions, light and dark, on narrow screens', async (_name, addressOf) => {
  const page = await liaison()
  await page.goto(plan)
  const href = await page.locator('#list a[href$="/move"]').first().getAttribute('href')
  await page.goto(addressOf(href?.split('/')[2] ?? ''))
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)
})

test('the same without scripts', async () => {
  const page = await liaison({ javaScriptEnabled: false })
  await page.goto(`${plan}/stop`)
  await page.getByLabel('Find a place of the guide').fill('mech')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByLabel('Mechanics’ Institute').check()
  await fillTimes(page, at(3, '12:00'), at(3, '13:00'))
  await page.getByRole('button', { name: 'Add to the plan' }).click()
  await page.getByText('The plan is changed').waitFor()

  await item(page, 'Mechanics').last().getByRole('link', { name: /^Move/ }).click()
  await fillTimes(page, at(3, '12:30'), at(3, '13:30'))
  await page.getByRole('button', { name: 'Move it' }).click()
  await page.getByText('The plan is changed').waitFor()
  expect(await item(page, 'Mechanics').last().innerText()).toContain('12:30 – 1:30 PM')

  await sending(page, () => item(page, 'Mechanics').last().getByRole('button', { name: /^Remove/ }).click())
  await page.getByText('The plan is changed').waitFor()
  expect(await item(page, '12:30 – 1:30 PM').count()).toBe(0)

  await page.goto(`${plan}/meeting`)
  await page.getByRole('button', { name: 'Invite them' }).click()
  await page.getByText('Fill this in').first().waitFor()
  await page.getByLabel('What it is about').fill('A welcome')
  await page.getByLabel('Person 1').selectOption('Ana Lindqvist')
  await page.getByRole('button', { name: 'Invite them' }).click()
  await page.getByText('The meeting is planned').waitFor()
})

test('a meeting is planned and taken out again by keyboard alone', async () => {
  const page = await liaison()
  await page.goto(plan)
  await press(page, 'Plan a meeting', 'link')
  await page.getByRole('heading', { name: 'Plan a meeting' }).waitFor()
  await tabTo(page, 'What it is about')
  await page.keyboard.type('A walk through the house')
  await tabTo(page, 'Person 1')
  await page.keyboard.type('Ana')
  await press(page, 'Invite them')
  await page.getByText('The meeting is planned').waitFor()

  await press(page, 'Remove: A walk through the house', 'link')
  await page.getByRole('heading', { name: 'Cancel: A walk through the house?' }).waitFor()
  await press(page, 'Cancel the meeting')
  await page.getByText('The plan is changed').waitFor()
  expect(await item(page, 'A walk through the house').count()).toBe(0)
})

test.each([true, false])('wishes are matched one after the other, with scripts: %s', async (javaScriptEnabled) => {
  const page = await liaison({ javaScriptEnabled })
  const meaningOf = (wish: string) => page.getByLabel(`Whom or what is meant: ${wish}`, { exact: true })
  const save = (wish: string) => page.getByRole('button', { name: `Save whom or what is meant: ${wish}` })
  const people = page.locator('optgroup[label="People"]')

  await page.goto('/visits/visit?wish=wish-1')
  await meaningOf('Structured data on Commons').selectOption('staff:priya')
  expect(await people.count()).toBe(1)
  await sending(page, () => save('Structured data on Commons').click())
  await meaningOf('Wikidata lexemes').waitFor()
  await page.getByRole('link', { name: 'Change: Structured data on Commons' }).click()
  expect(await meaningOf('Structured data on Commons').inputValue()).toBe('staff:priya')
  expect(await meaningOf('Wikidata lexemes').count()).toBe(0)
  await page.getByRole('link', { name: 'Match: Wikidata lexemes' }).waitFor()
})
