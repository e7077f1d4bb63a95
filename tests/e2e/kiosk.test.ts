import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atRest, checkAccessible, checkAccessibleInAll, checkFits, checkTabletInAll, patience, sending } from './browser.ts'
import { useHouse } from './house.ts'
import { press, typeInto } from './keyboard.ts'
import { givenDay, people } from './reception-house.ts'

const house = useHouse(givenDay)
const screen = { width: 1180, height: 820 }

/** The pass of a visitor, as their mail has it. */
async function passOf(id: string): Promise<{ code: string; link: string }> {
  const { passCode, passToken } = await import('#app/features/visits/pass.server.ts')
  const visit = { id: `visit-${id}`, passVersion: 1 }
  return { code: passCode(visit), link: `${house.origin}/visit/${passToken(visit)}` }
}

async function pairedTablet(name: string, options = {}): Promise<Page> {
  const page = await house.newPage({ viewport: screen, ...options })
  await page.goto('/kiosk')
  await page.getByLabel('Six digits').fill(await house.command('device-code', name))
  await page.getByRole('button', { name: 'Pair' }).click()
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await atRest(page)
  return page
}

/** A hand on the screen: however long a check takes on a busy machine, nobody has left. Gives the way to take it off. */
function restHand(page: Page): () => void {
  const touch = () => page.evaluate(() => window.dispatchEvent(new Event('scroll'))).catch(() => false)
  const touching = setInterval(() => void touch(), 2_000)
  page.once('close', () => clearInterval(touching))
  return () => clearInterval(touching)
}

/** No scrolling on a tablet, in either position. */
async function checkNoScroll(page: Page): Promise<void> {
  for (const [width, height] of [[1180, 820], [820, 1180]] as const) {
    await page.setViewportSize({ width, height })
    const over = () => page.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight)
    await expect.poll(over, { message: `${page.url()} at ${width} × ${height}`, timeout: patience }).toBeLessThanOrEqual(0)
    await checkFits(page, width)
  }
  await page.setViewportSize(screen)
}

/** To type a code is what most come for: it stands above the other ways, and before them on the way of the Tab key. */
async function checkCodeComesFirst(page: Page): Promise<void> {
  await page.setViewportSize({ width: 820, height: 1180 })
  const tops = await page.locator('main input:not([type=hidden]), main a').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  expect(tops).toHaveLength(3)
  expect(Math.min(...tops)).toBe(tops[0])
  await page.setViewportSize(screen)
  await page.getByLabel('Your code').focus()
}

async function show(page: Page, pass: string): Promise<void> {
  await page.getByLabel('Your code').fill(pass)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^This is not m/ }).waitFor()
}

test('a visitor scans the pass, agrees, goes in, and the host is told', async () => {
  const page = await pairedTablet('Door')
  await checkAccessibleInAll(page)
  await page.clock.install()
  const takeHandOff = restHand(page)
  await checkTabletInAll(page)
  await checkNoScroll(page)
  await checkCodeComesFirst(page)

  // A scanner types the link of the pass and presses Enter, wherever the focus is.
  await page.locator('main').focus()
  await page.keyboard.type((await passOf('adaeze')).link)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Hello, ${people.adaeze}` }).waitFor()
  expect(await page.locator('main').innerText()).toContain('Your host today is Ana.')
  await checkTabletInAll(page)
  await checkNoScroll(page)

  await page.getByRole('button', { name: 'That is me, go in' }).click()
  await page.getByRole('heading', { name: 'Three things, then you are in' }).waitFor()
  expect(await page.locator('input:checked').count()).toBe(0)
  await checkAccessible(page)
  await page.getByLabel('I agree: Rules of the building').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'Two things, then you are in' }).waitFor()
  expect(await page.locator('input:checked').count()).toBe(0)
  await checkAccessible(page)
  await checkNoScroll(page)
  await page.getByRole('button', { name: 'Go in' }).click()
  await page.getByText('2 things are still open.').waitFor()
  await checkAccessible(page)
  await checkNoScroll(page)

  await page.getByLabel('I agree: What stays here').check()
  await page.getByLabel('No photographs').check()
  await page.getByRole('button', { name: 'Go in' }).click()
  await page.getByRole('heading', { name: `You are in, ${people.adaeze}` }).waitFor()
  await page.getByRole('button', { name: 'Wait, I am reading' }).click()
  const words = await page.locator('main').innerText()
  for (const fact of ['Ana is told', 'Desk M-01, Market side', 'Foyer Guests', 'fog-lantern-8']) expect(words).toContain(fact)
  await checkAccessible(page)
  await checkNoScroll(page)

  const mail = await house.mailTo('ana@example.org', /Adaeze Nwosu-Eze is here/)
  expect(mail.text).toContain('No photographs of this visitor.')
  takeHandOff()
  await page.clock.runFor(45_000)
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
})

test('who is in already is asked whether they leave; leaving is one tap', async () => {
  const page = await pairedTablet('Door 2')
  await page.clock.install()
  const takeHandOff = restHand(page)
  await show(page, (await passOf('adaeze')).code.toLowerCase().replace('-', ' '))
  await page.getByRole('heading', { name: `Are you leaving, ${people.adaeze}?` }).waitFor()
  await checkAccessible(page)
  await page.getByRole('button', { name: 'I’m leaving' }).click()
  await page.getByRole('heading', { name: `Goodbye, ${people.adaeze}` }).waitFor()
  await page.getByRole('button', { name: 'Wait, I am reading' }).click()
  takeHandOff()
  await page.clock.runFor(13_000)
  restHand(page)
  await checkAccessible(page)
  expect(await page.locator('h1').innerText()).toContain('Goodbye')
})

test('what somebody saw does not come back to the next person', async () => {
  const page = await pairedTablet('Door 8')
  await show(page, (await passOf('early')).code)
  await page.getByRole('button', { name: 'العربية' }).click()
  await page.locator('html[lang="ar"]').waitFor()
  await page.locator('.fy-kiosk__acts button').first().click()
  await page.locator('#missing').waitFor()

  // The welcome in another language is for another person.
  await page.goto('/kiosk?uselang=en')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  for (const path of ['/kiosk/hello', '/kiosk/missing', '/kiosk/done', '/kiosk/goodbye']) {
    await page.goto(path)
    expect(new URL(page.url()).pathname, path).toBe('/kiosk')
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  }
})

test('Back leads from the last screen to the welcome, at once and after it cleared', async () => {
  const page = await pairedTablet('Door 9')
  const { code } = await passOf('adaeze')
  for (const isDone of [false, true]) {
    await page.getByRole('link', { name: 'I’m leaving' }).click()
    await page.getByRole('heading', { name: 'Thank you for coming' }).waitFor()
    await page.getByLabel('Your code').fill(code)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `Goodbye, ${people.adaeze}` }).waitFor()
    if (isDone) await page.getByRole('button', { name: 'Done' }).click()
    for (let turn = 0; turn < 3; turn++) {
      await page.goBack()
      await page.getByRole('heading', { name: 'Welcome' }).waitFor()
      expect(await page.locator('body').innerText()).not.toContain(people.adaeze)
    }
  }
})

test('everything else has words, a next step and a way to a person', async () => {
  const page = await pairedTablet('Door 3')
  await page.getByLabel('Your code').fill('AAAA-AAAA')
  await page.keyboard.press('Enter')
  await page.getByText('This code fits nobody here').waitFor()
  await checkAccessible(page)

  await show(page, (await passOf('early')).code)
  await page.getByRole('heading', { name: 'You are a day early. Come in anyway?' }).waitFor()
  await checkAccessible(page)
  await page.getByRole('button', { name: 'Not today' }).click()
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()

  await show(page, (await passOf('asking')).code)
  await page.getByText('Your visit is not approved yet').waitFor()
  await page.getByRole('button', { name: 'Call the front desk' }).click()
  await page.getByRole('heading', { name: 'Somebody is on the way' }).waitFor()
  await checkAccessible(page)
  await house.mailTo('desk@example.org', /Somebody calls/)
})

test('after five wrong codes none is looked at for a while, right or wrong', async () => {
  const page = await pairedTablet('Door 4')
  for (let miss = 0; miss < 5; miss++) {
    await page.getByLabel('Your code').fill(`AAAA-AAA${miss}`)
    await sending(page, () => page.keyboard.press('Enter'))
  }
  await page.getByLabel('Your code').fill((await passOf('sakura')).code)
  await page.keyboard.press('Enter')
  await page.getByText('Several codes did not fit').waitFor()
})

test('somebody without a code comes in by keyboard alone, in Arabic too', async () => {
  const page = await pairedTablet('Door 5')
  await page.clock.install()
  restHand(page)
  await press(page, 'I have no code', 'link')
  await page.getByRole('heading', { name: 'Come in without a code' }).waitFor()
  await checkTabletInAll(page)
  await checkNoScroll(page)
  await typeInto(page, 'Your name', 'Teo Ångström')
  await typeInto(page, 'What brings you here', 'Lunch')
  await press(page, 'Go in')
  await page.getByText('This screen clears in').waitFor()
  await page.clock.runFor(12_000)
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await house.mailTo('liaison@example.org', /Teo Ångström came without a visit/)

  await page.getByRole('button', { name: 'العربية' }).click()
  await page.getByRole('heading', { name: 'أهلًا وسهلًا' }).waitFor()
  await checkAccessible(page)
})

test('the whole way works without scripts, and the next person sees nothing of the last', async () => {
  const page = await pairedTablet('Door 6', { javaScriptEnabled: false })
  await show(page, (await passOf('sakura')).code)
  await page.getByRole('button', { name: 'That is me, go in' }).click()
  await page.getByLabel('I agree: Rules').check()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('I agree: What stays here').check()
  await page.getByLabel('Ask me each time').check()
  await page.getByRole('button', { name: 'Go in' }).click()
  await page.getByRole('heading', { name: people.sakura }).waitFor()
  await sending(page, () => page.getByRole('button', { name: 'Done' }).click())
  await page.goto('/kiosk/done')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
})

test('the tablet opens nothing but the kiosk, and nobody else opens the kiosk', async () => {
  const page = await pairedTablet('Door 7')
  for (const path of ['/today', '/desk', '/visits', '/desk/roll-call', '/admin']) {
    await page.goto(path)
    expect(new URL(page.url()).pathname, path).toMatch(/^\/(sign-in|admin)/)
  }
  const stranger = await house.newPage()
  await stranger.goto('/kiosk/hello')
  expect(new URL(stranger.url()).pathname).toBe('/kiosk/pair')
  await checkAccessibleInAll(stranger)
  expect((await stranger.request.get('/kiosk/snapshot')).status()).toBe(403)
  expect((await page.request.get('/kiosk/snapshot')).status()).toBe(200)
})
