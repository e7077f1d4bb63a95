import { type Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addDays, isoWeekday } from '#app/lib/calendar-date.ts'
import { toLocalDate } from '#app/lib/office-time.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { checkAccessible, checkAccessibleInAll, checkFits, holdScripts } from './browser.ts'
import { useHouse } from './house.ts'
import { press, tabTo, typeInto } from './keyboard.ts'

const today = toLocalDate(new Date(), 'America/Los_Angeles')
const monday = addDays(today, 15 - isoWeekday(today))
const wednesday = addDays(monday, 2)

/** Read only when the house stands: its settings are made then. */
const database = async () => (await import('#app/storage/client.server.ts')).db

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['liaison'] })
})

/** No person fills in the form within two seconds of seeing it. */
const readTheForm = (page: Page) => page.waitForTimeout(2_100)

/** The empty form, once its script has brought back what this device kept. */
async function openForm(page: Page, javaScriptEnabled = true): Promise<void> {
  await page.goto('/visit/new')
  if (javaScriptEnabled) await page.getByText('Choose both dates').waitFor()
}

const send = (page: Page) => page.getByRole('button', { name: 'Send my request' }).last().click()
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

async function fillIn(page: Page, email: string): Promise<void> {
  await field(page, 'Name to show').fill('Adaeze Nwosu-Eze')
  await page.getByLabel('How to say it').fill('ah-DAY-zeh')
  await page.getByLabel('Pronouns').first().fill('she/her')
  await field(page, 'E-mail').fill(email)
  await page.getByLabel('Wikimedia username').fill('User:adaeze_igbo')
  await page.getByLabel('Home wiki').fill('ig.wikipedia.org')
  await page.getByLabel('Affiliate').fill('Wikimedia Nigeria')
  await page.getByLabel('Languages you like to speak').fill('Igbo, English')
  await field(page, 'First day').fill(monday)
  await field(page, 'Last day').fill(wednesday)
}

async function fillInTheRest(page: Page): Promise<void> {
  await page.getByLabel('What do you want to do here?').fill('Learn how structured data works on Commons.')
  await page.getByRole('textbox', { name: 'Wish 1' }).fill('Grants')
  await page.getByRole('textbox', { name: 'Wish 2' }).fill('Structured data')
  await page.getByRole('button', { name: 'Move wish 2 up' }).click()
  await page.getByRole('button', { name: 'Add a wish' }).click()
  await page.getByRole('textbox', { name: 'Wish 4' }).fill('Translation')
  await page.getByLabel('Libraries and archives').check()
  await page.getByLabel('No nuts').check()
  await page.getByLabel('Step-free route').check()
  await page.getByLabel('No photographs').check()
  await page.getByLabel('My pronouns').check()
  await page.getByLabel('How do you arrive?').selectOption('plane-sfo')
  await page.getByLabel('I need an invitation letter').check()
  await page.getByLabel('Emergency contact').fill('Chidi Eze')
  await page.getByLabel('Their phone').fill('+234 555 0100 22')
  await page.getByLabel('I have read').check()
}

const stored = async (email: string) =>
  (await database()).visit.findMany({
    where: { contact: { email } },
    include: { contact: true, halves: true, wishes: { orderBy: { rank: 'asc' } }, accessNeeds: true },
  })

async function expectWholeRequest(email: string): Promise<void> {
  const [visit, ...others] = await stored(email)
  expect(others).toEqual([])
  expect(visit).toMatchObject({
    firstDay: monday,
    lastDay: wednesday,
    photoChoice: 'no',
    diet: '["no-nuts"]',
    guideInterests: '["libraries"]',
    badgeExtras: '["pronouns"]',
    arrivesBy: 'plane-sfo',
    visaLetter: true,
    emergencyName: 'Chidi Eze',
    contact: { username: 'Adaeze igbo', languages: '["Igbo","English"]', affiliates: '["Wikimedia Nigeria"]' },
  })
  expect(visit?.wishes.map(({ text }) => text)).toEqual(['Structured data', 'Grants', 'Translation'])
  expect(visit?.accessNeeds.map(({ need }) => need)).toEqual(['step-free'])
  expect(visit?.halves).toHaveLength(5)
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('asking for a visit %s', (_, javaScriptEnabled) => {
  const email = `adaeze-${javaScriptEnabled ? 'with' : 'without'}@example.org`

  test('every field arrives, faults are said beside them, and nothing typed is lost', async () => {
    const page = await house.newPage({ javaScriptEnabled })
    await openForm(page, javaScriptEnabled)
    await fillIn(page, 'adaeze@')
    await field(page, 'Last day').fill(addDays(monday, -1))
    await readTheForm(page)
    await send(page)

    const summary = page.locator('#errors')
    await summary.getByText('things to fix').waitFor()
    await expect.poll(() => summary.evaluate((box) => box.contains(document.activeElement))).toBe(true)
    const faults = await summary.getByRole('listitem').allInnerTexts()
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['E-mail', 'Last day', 'What do you want to do here', 'Agreements'])
    expect(await field(page, 'Name to show').inputValue()).toBe('Adaeze Nwosu-Eze')
    expect(await field(page, 'E-mail').inputValue()).toBe('adaeze@')
    await page.getByText('Enter an address like name@example.org.').last().waitFor()
    if (javaScriptEnabled) await checkAccessible(page)

    await summary.getByRole('link', { name: /E-mail/ }).click()
    await field(page, 'E-mail').fill(email)
    await field(page, 'Last day').fill(wednesday)
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show my days' }).click()
    await page.getByLabel(/^Morning, Monday/).uncheck()
    await fillInTheRest(page)
    await send(page)

    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
    expect(await page.content()).not.toMatch(/\/visit\/[\w-]{43}/)
    await expectWholeRequest(email)
  })

  test('the mailed link opens the page, and one press lets the liaison know', async () => {
    const mail = await house.mailTo(email, /One step is left/)
    expect((await house.mails()).filter(({ text }) => text?.includes(email))).toHaveLength(0)
    const page = await house.newPage({ javaScriptEnabled })
    await page.goto(/http:\/\/localhost:\d+\/visit\/[\w-]{43}/.exec(mail.text ?? '')?.[0] ?? '')
    await page.getByRole('button', { name: 'This is my address' }).click()

    await page.getByText('Confirmed. The liaison has your request now.').waitFor()
    await house.mailTo('ana@example.org', /New request: Adaeze/)
  })
})

test('a double press makes one visit', async () => {
  const page = await house.newPage()
  await openForm(page)
  await fillIn(page, 'twice@example.org')
  await page.getByLabel('What do you want to do here?').fill('Come twice.')
  await page.getByLabel('I have read').check()
  await readTheForm(page)
  await page.getByRole('button', { name: 'Send my request' }).last().dblclick()

  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  expect(await stored('twice@example.org')).toHaveLength(1)
})

/** What the browser keeps for this house, as text. */
const keptOn = (page: Page) => page.evaluate(() => JSON.stringify(localStorage))

test('what is typed stays on the device until it is sent, but for the emergency contact', async () => {
  const page = await house.newPage()
  await openForm(page)
  await page.getByLabel('Emergency contact').fill('Chidi Eze')
  await fillIn(page, 'later@example.org')
  await page.getByText('Saved on this device at').waitFor()
  await expect.poll(() => keptOn(page)).toContain(wednesday)
  await page.reload()

  await page.getByText('Saved on this device at').waitFor()
  expect(await field(page, 'E-mail').inputValue()).toBe('later@example.org')
  await page.getByLabel(/^Afternoon, Wednesday/).waitFor()
  expect(await page.getByLabel('Emergency contact').inputValue()).toBe('')
  expect(await keptOn(page)).not.toContain('Chidi')

  await page.getByRole('button', { name: 'Clear everything I typed' }).click()
  await expect.poll(() => field(page, 'E-mail').inputValue()).toBe('')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('what is typed before the page is awake is kept', async () => {
  const page = await house.newPage()
  const release = await holdScripts(page)
  const opening = page.goto('/visit/new')
  await fillIn(page, 'early@example.org')
  release()
  await opening

  await page.getByLabel(/^Afternoon, Wednesday/).waitFor()
  expect(await field(page, 'Name to show').inputValue()).toBe('Adaeze Nwosu-Eze')
  expect(await field(page, 'E-mail').inputValue()).toBe('early@example.org')
})

test('the whole way by keyboard alone', async () => {
  const page = await house.newPage()
  await page.goto('/')
  await press(page, 'Ask for a visit', 'link')
  await page.getByRole('heading', { name: 'Ask for a visit' }).waitFor()
  await page.getByText('Choose both dates').waitFor()
  await typeInto(page, 'Name to show', 'Moss Agate')
  await typeInto(page, 'E-mail', 'moss@example.org')
  await typeInto(page, 'Languages you like to speak', 'English')
  const typed = (date: string) => `${date.slice(5, 7)}${date.slice(8)}${date.slice(0, 4)}`
  await typeInto(page, 'First day', typed(monday))
  await typeInto(page, 'Last day', typed(wednesday))
  await tabTo(page, /^Morning, Monday/)
  await page.keyboard.press('Space')
  await typeInto(page, 'What do you want to do here?', 'Read.')
  await typeInto(page, 'Wish 1', 'Archives')
  await tabTo(page, /I have read/)
  await page.keyboard.press('Space')
  await readTheForm(page)
  await tabTo(page, 'Send my request', 'button')
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  const [visit] = await stored('moss@example.org')
  expect(visit).toMatchObject({ firstDay: monday, lastDay: wednesday, wishes: [{ text: 'Archives' }] })
  expect(visit?.halves).toHaveLength(5)
})

test.each(['/', '/visit/new', '/visit/sent', '/code', '/privacy', '/about', '/credits'])(
  '%s is for everybody, on every width',
  async (path) => {
    const page = await house.newPage()
    await page.goto(path)
    await checkAccessibleInAll(page)
    for (const width of [320, 360, 820]) await checkFits(page, width)
  },
)
