import { expect, test } from 'vitest'
import { checkAccessibleInAll, checkFits, sending } from './browser.ts'
import { useHouse } from './house.ts'
import { givenDay, people } from './reception-house.ts'

const house = useHouse(async (tx) => {
  await givenDay(tx)
  await tx.visit.update({ where: { id: 'visit-sakura' }, data: { hostId: 'lena' } })
})

test('a line from the desk reaches the host, and what is missing in it is said beside the field', async () => {
  const page = await house.newPage({ viewport: { width: 1180, height: 820 } })
  await house.signIn(page, 'desk@example.org')
  await page.goto('/desk')
  await page.getByRole('link', { name: `Write to host: ${people.adaeze}` }).click()
  const line = page.getByRole('textbox', { name: 'What they should know' })
  await line.waitFor()
  await checkAccessibleInAll(page)
  for (const width of [360, 820]) await checkFits(page, width)
  await sending(page, () => page.locator('main form button[type=submit]').click())
  await page.getByText('Fill this in.').last().waitFor()

  await line.fill('They wait by the <b>lift</b>, second floor.')
  await sending(page, () => page.locator('main form button[type=submit]').click())
  await page.getByText(/^Sent to/).waitFor()
  const mail = await house.mailTo('ana@example.org', /Adaeze/)
  expect(mail.text).toContain('They wait by the <b>lift</b>, second floor.')
})

test('whoever works at the desk and is a host hears there that their visitor is here, and says that they come', async () => {
  const page = await house.newPage({ viewport: { width: 1180, height: 820 } })
  await house.signIn(page, 'liaison@example.org')
  await page.goto('/desk')
  await page.getByRole('button', { name: `Check in ${people.sakura}` }).click()
  await page.getByText(/is in since/).waitFor()
  const coming = page.getByRole('button', { name: `I’m on my way to ${people.sakura}` })
  await coming.waitFor()
  await sending(page, () => coming.click())
  await expect.poll(() => coming.count()).toBe(0)
  await page.getByText('Lena is on the way').waitFor()
})
