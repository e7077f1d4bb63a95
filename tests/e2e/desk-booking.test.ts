import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { addDays } from '#app/lib/calendar-date.ts'
import { givenDeskBooking } from '#tests/factories/desk-booking.ts'
import { morningDay, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse } from './house.ts'
import { press, tabTo } from './keyboard.ts'

const tomorrow = addDays(morningDay, 1)
const dayAfter = addDays(tomorrow, 1)
const halves = [
  { date: tomorrow, half: 'morning' },
  { date: tomorrow, half: 'afternoon' },
  { date: dayAfter, half: 'morning' },
] as const

const house = useHouse(async (tx) => {
  await givenOffice(tx, { timeZone: morningZone })
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['liaison'] })
  await givenStaff(tx, { id: 'mei', name: 'Mei Sato', email: 'mei@example.org', roles: ['front-desk'] })
  const days = { firstDay: tomorrow, lastDay: dayAfter, halves }
  await givenVisit(tx, days)
  await givenContact(tx, { id: 'contact-2', nameToShow: 'ليلى الحدّاد' })
  await givenVisit(tx, { id: 'visit-2', contactId: 'contact-2', ...days })
  await givenDeskBooking(tx, { kind: 'staff', id: 'mei' }, { date: dayAfter, deskId: 'office-1-desk-2' })
})

/** Books a desk past the page, as somebody faster would. */
function takeDesk(deskId: string, date: string): void {
  const database = new Database(house.databaseFile)
  const columns = '"id", "deskId", "date", "half", "staffId", "createdAt"'
  const insert = database.prepare(`INSERT INTO "DeskBooking" (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
  insert.run(`faster-${date}`, deskId, date, 'morning', 'ana', 1)
  database.close()
}

test('a liaison books a visitor’s half-days from the plan, and what is taken meanwhile is said', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto(`/spaces?date=${tomorrow}`)
  await page.getByRole('table').getByRole('link', { name: 'M-02' }).click()
  await page.getByLabel('For').selectOption('visit.visit-1')
  await page.getByRole('button', { name: 'Show half-days' }).click()
  await page.getByText('M-02 is taken by staff. The nearest free desk is M-01, one desk away.').waitFor()

  takeDesk('office-1-desk-1', dayAfter)
  await page.getByRole('button', { name: 'Book 3 half-days' }).click()
  await page.getByText('Nothing was changed').waitFor()
  await page.getByText(/M-01 is taken by staff\. The nearest free desk is M-03, 2 desks away\./).first().waitFor()

  await page.getByRole('button', { name: 'Take what fits: 2 of 3' }).click()
  await page.getByText('The desks are booked.').waitFor()
  const wholeDay = page.getByRole('row', { name: /^M-02/ }).locator('td[colspan][data-label="All day"]')
  expect(await wholeDay.innerText()).toContain('Adaeze Nwosu-Eze')
})

test('by keyboard alone: all half-days of a visit at once, one moved, one released', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto('/visits/visit-2/desk')
  await press(page, 'Book 3 half-days')
  await page.getByText('The desks are booked.').waitFor()

  await press(page, /^Move: .*morning/, 'link')
  await page.getByRole('heading', { name: /^Move from/ }).waitFor()
  await tabTo(page, 'To desk')
  await page.keyboard.press('ArrowDown')
  await press(page, 'Move')
  await page.getByText('The booking has its new desk.').waitFor()

  await press(page, /^Release: .*afternoon/)
  await page.getByText('The desk is free again.').waitFor()
  await page.getByRole('button', { name: 'Book one half-day' }).waitFor()
})

test('without scripts a desk is booked for a colleague, and given back', async () => {
  const page = await house.newPage({ javaScriptEnabled: false })
  await house.signIn(page, 'ana@example.org')
  await page.goto(`/spaces?date=${tomorrow}&desk=office-1-desk-6`)
  await page.getByLabel('For').selectOption('staff.mei')
  await page.getByRole('button', { name: 'Show half-days' }).click()
  await page.getByRole('button', { name: 'Book 2 half-days' }).click()
  await page.getByText('The desks are booked.').waitFor()

  await page.getByRole('row', { name: /^M-06/ }).getByRole('link', { name: 'Mei Sato' }).first().click()
  await page.getByRole('button', { name: /^Release: .*morning/ }).click()
  await page.getByText('The desk is free again.').waitFor()
})

test('a room is booked, a second booking at that time is offered another, the first is given back', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  const book = async (title: string) => {
    await page.getByLabel('Room', { exact: true }).selectOption({ label: 'Redwood, 4 seats' })
    await page.getByLabel('What for').fill(title)
    await page.getByRole('button', { name: 'Book the room' }).click()
  }
  await page.goto(`/spaces/rooms?date=${tomorrow}`)
  await book('Edit-a-thon')
  await page.getByText('The room is booked.').waitFor()
  await book('Another')
  await page.getByText(/Redwood is taken .*Edit-a-thon/).waitFor()
  await page.getByText('At that time Ferry is free, with 8 seats.').waitFor()
  expect(await page.getByLabel('What for').inputValue()).toBe('Another')

  await page.getByRole('button', { name: /^Give back: .*Edit-a-thon/ }).click()
  await page.getByText('The room is free again.').waitFor()
})

test('the front desk may look, and learns names only on the day', async () => {
  const page = await house.newPage()
  await house.signIn(page, 'mei@example.org')
  await page.goto(`/spaces?date=${tomorrow}&desk=office-1-desk-2`)
  await page.getByRole('heading', { name: /^Desks,/ }).waitFor()
  expect(await page.getByText('Adaeze Nwosu-Eze').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Show half-days' }).count()).toBe(0)
})

test.each([
  ['/spaces?desk=office-1-desk-3&for=visit.visit-1', `/spaces?date=${tomorrow}&desk=office-1-desk-3&for=visit.visit-1`],
  ['/spaces/rooms', `/spaces/rooms?date=${tomorrow}`],
  ['/spaces/week', `/spaces/week?date=${tomorrow}`],
  ['/visits/visit-1/desk', '/visits/visit-1/desk'],
])('%s is for everybody', async (_, address) => {
  const page = await house.newPage()
  await house.signIn(page, 'ana@example.org')
  await page.goto(address)
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
})
