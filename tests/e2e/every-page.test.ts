import { type Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { access } from './access-table.ts'
import { addressOf } from './address-of.ts'
import { seedAccessHouse, type Caller } from './access-house.ts'
import { checkAccessible, checkFits } from './browser.ts'
import { useHouse } from './house.ts'

const house = useHouse(seedAccessHouse)
const pages = new Map<Caller, Page>()

/** Who sees most of a page comes first. */
const order: readonly Caller[] = ['liaison', 'admin', 'host', 'front-desk']

const looks = Object.entries(access).flatMap(([route, { ids, opens }]) => {
  const caller = opens === 'everyone' ? 'anyone' : order.find((each) => opens.includes(each))
  return caller && !/\[\.\]/.test(route) ? [{ address: addressOf(route, ids), caller }] : []
})
const once = [...new Map(looks.map((look) => [look.address, look])).values()]

beforeAll(async () => {
  for (const caller of ['anyone', ...order] as const) {
    const page = await house.newPage()
    if (caller !== 'anyone') await house.signIn(page, `${caller}@example.org`)
    pages.set(caller, page)
  }
})

test('most of the house is looked at', () => {
  expect(once.length).toBeGreaterThan(70)
})

test.each(once)('$address: is whole for a screen reader, in the dark, and on a narrow phone', async ({ address, caller }) => {
  const page = pages.get(caller)
  if (!page) throw new Error(`nobody is signed in as ${caller}`)
  for (const [language, colorScheme] of [['en', 'light'], ['ar', 'dark']] as const) {
    await page.emulateMedia({ colorScheme })
    const answer = await page.goto(`${address}?uselang=${language}`)
    if (!answer?.headers()['content-type']?.startsWith('text/html')) return
    await checkAccessible(page)
    await checkFits(page, 320)
  }
})
