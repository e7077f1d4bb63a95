import { expect, test } from 'vitest'
import { sending } from './browser.ts'
import { useHouse } from './house.ts'
import { givenDay, people } from './reception-house.ts'

const house = useHouse(async (tx) => {
  await givenDay(tx)
  await tx.visit.update({ where: { id: 'visit-sakura' }, data: { hostId: 'lena' } })
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
