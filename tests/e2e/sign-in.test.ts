import { expect, test } from 'vitest'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { checkAccessibleInAll, checkFits, holdScripts } from './browser.ts'
import { useHouse, waitFor } from './house.ts'
import { press, typeInto } from './keyboard.ts'

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  for (const id of ['ana', 'kai']) await givenStaff(tx, { id, email: `${id}@example.org`, roles: ['liaison'] })
})

/** The first address of this house in a text. */
function linkIn(text: string | undefined): string {
  return /http:\/\/localhost:\d+\/sign-in\/\S+/.exec(text ?? '')?.[0] ?? ''
}

/** The links that somebody was mailed. */
async function linksTo(address: string) {
  const mails = (await house.mails()).filter(({ to, subject }) => JSON.stringify(to).includes(address) && /sign-in link/.test(subject ?? ''))
  return mails.map(({ text }) => linkIn(text))
}

test('a staff member asks for a link and comes in with it, by keyboard alone', async () => {
  const page = await house.newPage()
  await page.goto('/today')
  await typeInto(page, 'Your work e-mail', 'ana@example.org')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()

  const mail = await house.mailTo('ana@example.org', /sign-in link/)
  await page.goto(linkIn(mail.text))
  await press(page, 'Sign in')
  await page.waitForURL('**/today')

  await page.goto(linkIn(mail.text))
  await press(page, 'Sign in')
  await page.getByText('This link was used already').waitFor()
})

test('the link works only in the browser that asked for it', async () => {
  const before = await linksTo('ana@example.org')
  const asking = await house.newPage()
  await asking.goto('/sign-in')
  await asking.getByLabel('Your work e-mail').fill('ana@example.org')
  await asking.getByRole('button', { name: 'Send me a link' }).click()
  await asking.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  const link = await waitFor(async () => (await linksTo('ana@example.org')).find((each) => !before.includes(each)))

  const other = await house.newPage()
  await other.goto(link ?? '')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByText('Open the link in the browser in which you asked for it.').waitFor()
  await other.goto('/today')
  expect(new URL(other.url()).pathname).toBe('/sign-in')
})

test('an address that nobody has gets the same answer, and no mail', async () => {
  const page = await house.newPage()
  for (const address of ['nobody@example.org', 'kai@example.org']) {
    await page.goto('/sign-in')
    await page.getByLabel('Your work e-mail').fill(address)
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  }
  await house.mailTo('kai@example.org', /sign-in link/)
  expect(await linksTo('nobody@example.org')).toEqual([])
})

test('a form that is sent before the page is awake is taken', async () => {
  const page = await house.newPage()
  const release = await holdScripts(page)
  const opening = page.goto('/sign-in').catch(() => null)
  await page.getByLabel('Your work e-mail').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  release()
  await opening
})

test('the page is for everybody', async () => {
  const page = await house.newPage()
  await page.goto('/sign-in')
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
})
