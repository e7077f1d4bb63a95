import { expect, test } from 'vitest'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse } from './house.ts'
import { press, typeInto } from './keyboard.ts'

const house = useHouse(async (tx) => {
  await givenOffice(tx)
  await givenStaff(tx, { id: 'ana', email: 'ana@example.org', roles: ['liaison'] })
})

/** The first address of this house in a text. */
function linkIn(text: string | undefined): string {
  return /http:\/\/localhost:\d+\/sign-in\/\S+/.exec(text ?? '')?.[0] ?? ''
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
  const asking = await house.newPage()
  await asking.goto('/sign-in')
  await asking.getByLabel('Your work e-mail').fill('ana@example.org')
  await asking.getByRole('button', { name: 'Send me a link' }).click()
  await asking.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const mails = (await house.mails()).filter((mail) => /sign-in/.test(mail.subject ?? ''))
  const newest = mails.sort((a, b) => Number(b.date) - Number(a.date))[0]

  const other = await house.newPage()
  await other.goto(linkIn(newest?.text))
  await other.getByRole('button', { name: 'Sign in' }).click()
  await other.getByText(/in the browser in which you asked|This link/).waitFor()
  await other.goto('/today')
  expect(new URL(other.url()).pathname).toBe('/sign-in')
})

test('an address that nobody has gets the same answer, and no mail', async () => {
  const page = await house.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Your work e-mail').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  await new Promise((resolve) => setTimeout(resolve, 1200))
  const mails = await house.mails()
  expect(mails.filter((mail) => JSON.stringify(mail.to).includes('nobody@'))).toEqual([])
})

test('the page is for everybody', async () => {
  const page = await house.newPage()
  await page.goto('/sign-in')
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
})
