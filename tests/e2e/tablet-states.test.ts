import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newId } from '#app/lib/id.ts'
import { patience } from './browser.ts'
import { useHouse } from './house.ts'
import { people } from './reception-house.ts'
import { fillOffice, givenAllStates, guests } from './states-house.ts'
import { takeInFewColours, takeState } from './state-camera.ts'
import { outboxOf, pair } from './tablet-house.ts'

const house = useHouse(givenAllStates)
const screen = { width: 1180, height: 820 }
let tablets = 0

/** A paired tablet; `before` prepares its page before any script of ours runs. */
async function tablet(before: (page: Page) => Promise<void> = (page) => page.clock.install()): Promise<Page> {
  const page = await house.newPage({ viewport: screen })
  await before(page)
  await pair(page, house, `Door ${++tablets}`)
  return page
}

async function codeOf(id: string): Promise<string> {
  const { passCode } = await import('#app/features/visits/pass.server.ts')
  return passCode({ id: `visit-${id}`, passVersion: 1 })
}

async function show(page: Page, code: string): Promise<void> {
  await page.getByLabel('Your code').fill(code)
  await page.keyboard.press('Enter')
}

/** The same on line, until the house has answered. */
async function miss(page: Page, code: string): Promise<void> {
  const answered = page.waitForResponse('**/kiosk/look')
  await show(page, code)
  await answered
  await page.getByText('This code fits nobody here').waitFor()
}

const showPassOf = async (page: Page, id: string) => show(page, await codeOf(id))
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name }).click()

async function startAgain(page: Page): Promise<void> {
  await page.goBack()
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
}

const welcome = { heading: /^Welcome/, next: 'I have no code' }
const desk = /front desk/i

async function agree(page: Page): Promise<void> {
  await press(page, 'That is me, go in')
  await page.getByLabel('I agree: Rules of the building').check()
  await press(page, 'Go on')
  await page.getByLabel('I agree: What stays here').check()
  await page.getByLabel('No photographs').check()
  await press(page, 'Go in')
}

test('the welcome, and what can be wrong with a code', async () => {
  const page = await tablet()
  await takeState(page, { ...welcome, name: '01-welcome' })
  await takeInFewColours(page, '01-welcome')
  await show(page, 'hello')
  await takeState(page, { ...welcome, name: '02-code-unreadable', next: 'This is not a code of ours' })
  await takeInFewColours(page, '02-code-unreadable')
  await showPassOf(page, 'replaced')
  await takeState(page, { ...welcome, name: '03-pass-replaced', next: 'This pass was replaced' })
  for (const code of ['AAAA-AAA2', 'AAAA-AAA3', 'AAAA-AAA4', 'AAAA-AAA5']) await miss(page, code)
  await takeState(page, { ...welcome, name: '04-code-unknown', next: 'This code fits nobody here' })
  await show(page, 'AAAA-AAA9')
  await takeState(page, { ...welcome, name: '05-too-many-codes', next: 'Several codes did not fit' })
})

test('every answer to a pass', async () => {
  const page = await tablet()
  const answers = [
    ['adaeze', '06-hello', `Hello, ${people.adaeze}`, 'That is me, go in'],
    ['early', '07-early', 'You are a day early. Come in anyway?', 'Come in today'],
    ['late', '08-late', 'Good to see you again. Come in anyway?', 'Come in today'],
    ['otherDay', '09-wrong-day', 'We did not expect you today. Come in anyway?', 'Come in today'],
    ['cancelled', '10-cancelled', 'Let us sort this out together', 'Call the front desk'],
    ['asking', '11-awaiting', 'You are ahead of our answer', 'Call the front desk'],
    ['declined', '12-not-planned', 'Let us find out together', 'Call the front desk'],
    ['maria', '13-long-name', `Hello, ${people.maria}`, 'That is me, go in'],
  ] as const
  for (const [id, name, heading, next] of answers) {
    await showPassOf(page, id)
    await takeState(page, { name, heading, next })
    await takeInFewColours(page, name)
    await startAgain(page)
  }
  await fillOffice(true)
  await showPassOf(page, 'noDesk')
  await takeState(page, { name: '14-office-full', heading: 'It is full here, and you are welcome', next: 'Come in today' })
  await fillOffice(false)
})

test('the way in: what is missing, who does not agree, and who comes', async () => {
  const page = await tablet()
  await showPassOf(page, 'adaeze')
  await press(page, 'That is me, go in')
  await takeState(page, { name: '15-missing', heading: 'Three things, then you are in', next: 'Go on' })
  await takeInFewColours(page, '15-missing')
  await press(page, 'I do not agree')
  await takeState(page, { name: '16-not-agreed', heading: 'You need not agree', next: /Somebody comes and talks it over/, person: desk })
  await press(page, 'Done')

  await showPassOf(page, 'adaeze')
  await press(page, 'That is me, go in')
  await page.getByLabel('I agree: Rules of the building').check()
  await press(page, 'Go on')
  await takeState(page, { name: '17-missing-last', heading: 'Two things, then you are in', next: 'No photographs' })
  await press(page, 'Go in')
  await takeState(page, { name: '18-missing-faults', heading: 'Two things, then you are in', next: '2 things are still open' })
  await page.getByLabel('I agree: What stays here').check()
  await page.getByLabel('No photographs').check()
  await press(page, 'Go in')
  const done = { heading: `You are in, ${people.adaeze}`, person: desk }
  await takeState(page, { ...done, name: '19-done', next: 'Ana is told' })
  await press(page, 'Wait, I am reading')
  await anaComes()
  await takeState(page, { ...done, name: '20-done-coming', next: 'Ana is on the way' })
  await takeInFewColours(page, '20-done-coming')
  await startAgain(page)
})

/** The host says that she is on her way, as soon as she was told. */
async function anaComes(): Promise<void> {
  const { comeToVisitor } = await import('#app/features/reception/commands/answer-arrival.server.ts')
  const { db } = await import('#app/storage/client.server.ts')
  const told = () => db.arrivalTold.findFirst({ where: { staffId: 'ana' }, orderBy: { at: 'desc' } })
  await expect.poll(told, { timeout: patience }).not.toBeNull()
  const { eventId } = (await told()) ?? { eventId: '' }
  const ana = { kind: 'staff', staffId: 'ana', officeId: 'office-1', roles: ['host'] } as const
  expect(await comeToVisitor(ana, { eventId, now: new Date() })).toMatchObject({ ok: true })
}

/** Somebody who came in at the desk. */
async function comesIn(id: string): Promise<void> {
  const { recordArrival } = await import('#app/features/reception/commands/record-arrival.server.ts')
  const mei = { kind: 'staff', staffId: 'mei', officeId: 'office-1', roles: ['front-desk'] } as const
  const guest = { kind: 'visit', id: `visit-${id}` } as const
  expect(await recordArrival(mei, { eventId: newId(), guest, now: new Date() })).toMatchObject({ ok: true })
}

test('leaving, coming without a code, the bell, and what clears by itself', async () => {
  const page = await tablet()
  await comesIn('inside')
  await showPassOf(page, 'inside')
  await takeState(page, { name: '21-already-in', heading: `Are you leaving, ${guests.inside.name}?`, next: 'I am staying' })
  await press(page, 'I’m leaving')
  await takeState(page, { name: '22-goodbye', heading: `Goodbye, ${guests.inside.name}`, next: 'See you again', person: 'Done' })
  await press(page, 'Done')
  await follow(page, 'I’m leaving')
  await takeState(page, { name: '23-leaving', heading: 'Thank you for coming', next: 'Go on' })
  await press(page, 'Back')
  await follow(page, 'I have no code')
  await takeState(page, { name: '24-walk-in', heading: 'Come in without a code', next: 'Go in' })
  await press(page, 'Go in')
  await takeState(page, { name: '25-walk-in-faults', heading: 'Come in without a code', next: 'Fill this in' })
  await page.getByLabel('Your name').fill('Teo Ångström')
  await page.getByLabel('What brings you here').fill('Lunch')
  await press(page, 'Go in')
  await takeState(page, { name: '26-walked-in', heading: 'You are in', next: 'Somebody is told', person: desk })
  await press(page, 'Done')
  await press(page, 'Call a person')
  await takeState(page, { name: '27-called', heading: 'Somebody is on the way', next: 'Stay here', person: desk })
  await press(page, 'Done')
  await follow(page, 'I have no code')
  await page.getByLabel('Your name').fill('Typed and left')
  await page.clock.runFor(31_000)
  await page.getByText('This screen clears in').waitFor()
  await takeIdleWarning(page)
})

/** The warning goes with a touch, and all that was typed goes without one. */
async function takeIdleWarning(page: Page): Promise<void> {
  await press(page, 'I need more time')
  expect(await page.getByText('This screen clears in').count()).toBe(0)
  await page.clock.runFor(36_000)
  await page.getByText('This screen clears in').waitFor()
  await page.clock.runFor(10_000)
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await follow(page, 'I have no code')
  expect(await page.getByLabel('Your name').inputValue()).toBe('')
}

test('without a network: the band, an unknown code, in, out of hearing', async () => {
  const page = await tablet()
  await page.context().setOffline(true)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText('Offline since').waitFor()
  await takeState(page, { ...welcome, name: '30-offline', next: 'Offline since' })
  await takeInFewColours(page, '30-offline')
  await show(page, 'ZZZZ-ZZZZ')
  await takeState(page, { name: '31-offline-unknown', heading: 'Come in all the same?', next: 'Come in today' })
  await startAgain(page)
  await showPassOf(page, 'atSea')
  await press(page, 'That is me, go in')
  const done = { heading: `You are in, ${guests.atSea.name}`, person: desk }
  await takeState(page, { ...done, name: '32-offline-done', next: 'Ana is told as soon as the network is back' })
  await press(page, 'Done')
  await follow(page, 'I have no code')
  await page.getByLabel('Your name').fill('Teo Ångström')
  await page.getByLabel('What brings you here').fill('Lunch')
  await press(page, 'Go in')
  await takeState(page, { name: '33-offline-walked-in', heading: 'You are in', next: 'as soon as the network is back', person: 'Done' })
  await press(page, 'Done')
  await press(page, 'Call a person')
  await takeState(page, { name: '34-bell-unheard', heading: 'Nobody hears the bell now', next: 'Go to the front desk', person: desk })
})

test('a text that somebody does not agree to while the network goes', async () => {
  const page = await tablet()
  await showPassOf(page, 'laila')
  await press(page, 'That is me, go in')
  await page.context().setOffline(true)
  await press(page, 'I do not agree')
  await takeState(page, { name: '35-not-agreed-offline', heading: 'You need not agree', next: 'Go to the front desk', person: desk })
})

test('a list older than a quarter of an hour, while the house is slow to give a new one', async () => {
  const page = await tablet()
  await page.evaluate(ageList)
  await page.route('**/kiosk/snapshot', () => undefined)
  await page.reload()
  await page.locator('.fy-banner').waitFor()
  expect(await page.locator('.fy-banner').innerText()).toMatch(/^list from /i)
  await takeState(page, { ...welcome, name: '41-old-list', next: /^list from /i })
})

/** The list that the tablet keeps is from twenty minutes ago. Runs in the browser. */
function ageList(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('foyer-tablet')
    opening.onsuccess = () => {
      const facts = opening.result.transaction('facts', 'readwrite').objectStore('facts')
      const asking = facts.get('snapshot')
      asking.onsuccess = () => {
        const madeAt = new Date(Date.now() - 20 * 60_000).toISOString()
        facts.put({ ...(asking.result as object), madeAt }, 'snapshot').onsuccess = () => resolve()
      }
    }
  })
}

test('a clock that is a day and two hours off', async () => {
  const page = await tablet((fresh) => fresh.clock.install({ time: Date.now() + 26 * 3_600_000 }))
  await takeState(page, { ...welcome, name: '36-clock', next: 'The clock of this tablet is wrong' })
})

test('a tablet that is nearly full, one that the browser may empty, and one whose storage gives up', async () => {
  const page = await tablet(async (fresh) => {
    await fresh.clock.install()
    await fresh.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ usage: 95, quota: 100 })
      navigator.storage.persisted = () => Promise.resolve(false)
    })
  })
  await takeState(page, { ...welcome, name: '37-nearly-full', next: 'This tablet is nearly full' })
  expect(await page.locator('footer').innerText()).toContain('Not installed')
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await showPassOf(page, 'fallen')
  await agree(page)
  await takeState(page, { name: '38-not-kept', heading: 'This tablet could not write that down', next: 'Go to the front desk', person: desk })
})

test('what the house cannot read stays, is shown, and holds up nobody', async () => {
  const page = await tablet()
  await page.evaluate(keepTorn)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText('One entry kept here').waitFor()
  await takeState(page, { ...welcome, name: '39-unread', next: 'One entry kept here' })
  await showPassOf(page, 'sakura')
  await agree(page)
  await page.getByText('Ana is told').waitFor()
  expect(await outboxOf(page)).toEqual([{ id: 'torn', kind: 'arrival', unread: true }])
})

/** An entry that has lost all but its name. Runs in the browser. */
function keepTorn(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('foyer-tablet')
    opening.onsuccess = () => {
      const tx = opening.result.transaction('outbox', 'readwrite')
      tx.objectStore('outbox').put({ id: 'torn', kind: 'arrival' })
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

test('a tablet that was revoked', async () => {
  const page = await tablet()
  const { inTransaction } = await import('#app/storage/client.server.ts')
  await inTransaction((tx) => tx.device.updateMany({ where: { name: `Door ${tablets}` }, data: { revokedAt: new Date() } }))
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  const revoked = { heading: 'This tablet is out of use', next: 'Pair it', person: desk }
  await takeState(page, { ...revoked, name: '40-revoked' })
})
