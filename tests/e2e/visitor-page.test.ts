import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { passCode, passToken } from '#app/features/visits/pass.server.ts'
import { addDays, isoWeekday } from '#app/lib/calendar-date.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { anAttendee, givenMeeting, givenPlace } from '#tests/factories/meeting.ts'
import { inMorningZone, morningDay as today, morningZone } from '#tests/factories/morning.ts'
import { givenOffice } from '#tests/factories/office.ts'
import { givenStaff } from '#tests/factories/staff.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { checkAccessible, checkAccessibleInAll, checkFits, sending } from './browser.ts'
import { useHouse } from './house.ts'
import { press, typeInto } from './keyboard.ts'

const monday = addDays(today, 15 - isoWeekday(today))
const ahead = { firstDay: monday, lastDay: addDays(monday, 2), hostId: 'priya' }
const names = ['planned', 'asked', 'here', 'change', 'cancel', 'forget', 'keys', 'declined', 'requested', 'free'] as const

/** Read only when the house stands: its settings are made then. */
const database = async () => (await import('#app/storage/client.server.ts')).db

const house = useHouse(async (tx) => {
  await givenOffice(tx, { timeZone: morningZone })
  await givenStaff(tx, { id: 'ana', name: 'Ana Lindqvist', email: 'ana@example.org', roles: ['liaison'] })
  await givenStaff(tx, { id: 'priya', name: 'Priya Raman', email: 'priya@example.org' })
  for (const id of names) {
    await givenContact(tx, { id: `c-${id}`, nameToShow: `Moss ${id}`, email: `${id}@example.org` })
    await givenVisit(tx, { id, contactId: `c-${id}`, ...ahead, ...different[id], halves: [{ date: monday, half: 'morning' }] })
  }
  for (const id of ['planned', 'change', 'cancel']) await givenPlan(tx, id)
  await givenPause(tx)
  const letter = { visitId: 'asked', fromKind: 'staff', staffId: 'ana', text: 'By train or by plane?' }
  await tx.visitLetter.create({ data: { id: 'l1', ...letter, createdAt: new Date() } })
  await tx.visitLetter.create({ data: { id: 'l2', ...letter, visitId: 'keys', createdAt: new Date() } })
  await tx.promise.create({
    data: { id: 'p1', visitId: 'planned', contactId: 'c-planned', text: 'An account', ownerId: 'priya', dueOn: monday, createdAt: new Date() },
  })
})

const different: Partial<Record<(typeof names)[number], object>> = {
  asked: { decision: 'needs-answer' },
  keys: { decision: 'needs-answer' },
  here: { firstDay: today, lastDay: addDays(today, 1) },
  declined: { decision: 'declined' },
  requested: { decision: 'requested' },
}

/** A desk and a meeting on each of two days. */
async function givenPlan(tx: Tx, visitId: string): Promise<void> {
  const now = new Date()
  for (const [index, date] of [monday, addDays(monday, 2)].entries()) {
    const nth = ['planned', 'change', 'cancel'].indexOf(visitId)
    const booking = { id: `d-${visitId}-${index}`, deskId: `office-1-desk-${nth + 1}`, date, half: 'morning' }
    await tx.deskBooking.create({ data: { ...booking, visitId, createdAt: now } })
    const hour = 10 + nth
    const span = {
      startsAt: inMorningZone(`${date}T${hour}:00`),
      endsAt: inMorningZone(`${date}T${hour}:45`),
      status: 'planned',
    }
    const id = `m-${visitId}-${index}`
    const meeting = { id, officeId: 'office-1', visitId, title: `Talk ${index + 1}`, createdAt: now, updatedAt: now }
    await tx.meeting.create({ data: { ...meeting, ...span } })
    const seat = { meetingId: id, answer: 'accepted', ...span }
    await tx.meetingAttendee.create({ data: { id: `${id}-v`, visitId, ...seat } })
    await tx.meetingAttendee.create({ data: { id: `${id}-s`, staffId: 'priya', ...seat } })
  }
}

/** Two meetings with three hours between them, and a place that is open then. */
async function givenPause(tx: Tx): Promise<void> {
  for (const hour of ['10', '14']) {
    const when = { start: inMorningZone(`${monday}T${hour}:00`), end: inMorningZone(`${monday}T${hour}:30`) }
    const attendees = [anAttendee({ id: `free-${hour}`, visitId: 'free', answer: 'accepted' })]
    await givenMeeting(tx, { id: `m-free-${hour}`, visitId: 'free', title: `Talk at ${hour}`, when, attendees })
  }
  await givenPlace(tx)
  await tx.place.updateMany({ data: { category: 'see' } })
}

const home = (id: (typeof names)[number]) => `/visit/${passToken({ id, passVersion: 1 })}`

test('the page says what comes next, shows the plan and the pass, and fits every screen', async () => {
  const page = await house.newPage()
  await page.goto(home('planned'))

  await page.getByRole('heading', { name: 'Hello, Moss planned' }).waitFor()
  await page.getByText(/^First comes Talk 1, on Monday/).waitFor()
  await page.getByRole('img', { name: 'QR code of your pass' }).waitFor()
  await page.getByText(passCode({ id: 'planned', passVersion: 1 })).waitFor()
  await page.getByRole('link', { name: 'All 3 days' }).click()
  await page.getByRole('heading', { name: 'Talk 2' }).waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await page.goto(home('planned'))
  await page.getByRole('button', { name: 'It was kept: An account' }).click()
  await page.getByText('Thank you. We wrote down that the promise was kept.').waitFor()
  expect(await (await database()).promise.findUnique({ where: { id: 'p1' } })).toMatchObject({ keptSaidBy: 'visitor' })
})

test('a pause is filled with what is open then, and emptied again, by keyboard too', async () => {
  const page = await house.newPage()
  await page.goto(`${home('free')}?day=${monday}`)
  await page.getByText('Open then, close by').waitFor()
  await checkAccessibleInAll(page)
  for (const width of [320, 360, 820]) await checkFits(page, width)

  await press(page, 'Add Mechanics’ Institute to your plan')
  await page.getByText('It stands in your plan').waitFor()
  await page.getByRole('heading', { name: 'Mechanics’ Institute' }).waitFor()
  await checkAccessible(page)
  await press(page, 'Take it out of your plan: Mechanics’ Institute')
  await page.getByText('It is out of your plan').waitFor()
  await page.getByRole('button', { name: 'Add Mechanics’ Institute to your plan' }).waitFor()
})

test('the plan can be taken along as a file and on paper', async () => {
  const page = await house.newPage()
  await page.goto(home('planned'))
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download a calendar file' }).click()
  const stream = await (await download).createReadStream()
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(pieces).toString()) as [string, unknown[], unknown[]])
  const titles = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')))
  expect(titles).toEqual(expect.arrayContaining(['Talk 1', 'Talk 2']))

  await page.getByRole('link', { name: 'Print the plan' }).click()
  await page.waitForURL('**/print')
  await page.getByRole('heading', { name: 'Talk 2' }).waitFor()
  await checkAccessibleInAll(page)
})

test('the liaison’s question comes first, and the answer reaches the liaison', async () => {
  const page = await house.newPage()
  await page.goto(home('asked'))
  await page.getByText('By train or by plane?').first().waitFor()
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await page.getByText('Write your answer here.').first().waitFor()
  await checkAccessibleInAll(page)
  await page.goto(home('asked'))
  await page.getByLabel('Your answer').fill('By train.')
  await page.getByRole('button', { name: 'Send my answer' }).click()

  await page.getByText('Your answer is on its way.').waitFor()
  expect((await house.mailTo('ana@example.org', /Moss asked answered/)).text).toContain('By train.')
})

test('the same by keyboard alone', async () => {
  const page = await house.newPage()
  await page.goto(home('keys'))
  await typeInto(page, 'Your answer', 'By plane.')
  await press(page, 'Send my answer')
  await page.getByText('Your answer is on its way.').waitFor()

  await press(page, 'Cancel the visit', 'link')
  await page.getByRole('heading', { name: 'Cancel your visit?' }).waitFor()
  await press(page, 'Cancel my visit')
  await page.getByText('This visit is cancelled.').waitFor()
  expect(await (await database()).visit.findUnique({ where: { id: 'keys' } })).toMatchObject({ decision: 'cancelled' })
})

test('a change of dates shows what it does before it does it', async () => {
  const page = await house.newPage()
  await page.goto(`${home('change')}/change`)
  await checkAccessibleInAll(page)
  await page.getByLabel('Last day', { exact: true }).fill(monday)
  await page.getByRole('button', { name: 'Show what changes' }).last().click()
  await page.getByText(/^Meeting cancelled: Talk 2/).waitFor()
  await page.getByText(/^Desk given back: M-02/).waitFor()
  expect(await (await database()).deskBooking.count({ where: { visitId: 'change' } })).toBe(2)
  await page.getByRole('button', { name: 'Change the dates' }).click()

  await page.getByText('Your dates are changed.').waitFor()
  expect(await (await database()).visit.findUnique({ where: { id: 'change' } })).toMatchObject({ lastDay: monday, revision: 1 })
  expect(await (await database()).deskBooking.count({ where: { visitId: 'change' } })).toBe(1)
  await house.mailTo('priya@example.org', /New dates: Moss change/)
  await house.mailTo('change@example.org', /New dates for your visit/)
})

test('a change of dates works without scripts', async () => {
  const page = await house.newPage({ javaScriptEnabled: false })
  await page.goto(`${home('requested')}/change`)
  await page.getByLabel('First day', { exact: true }).fill(addDays(monday, 7))
  await page.getByLabel('Last day', { exact: true }).fill(addDays(monday, 8))
  await sending(page, () => page.getByRole('button', { name: 'Show my days' }).click())
  await page.getByLabel(/^Morning, Tuesday/).uncheck()
  await page.getByRole('button', { name: 'Show what changes' }).last().click()
  await page.getByText('Nothing planned is lost').waitFor()
  await page.getByRole('button', { name: 'Change the dates' }).click()

  await page.getByText('Your dates are changed.').waitFor()
  expect(await (await database()).visitHalf.count({ where: { visitId: 'requested' } })).toBe(3)
})

test('cancelling gives everything back', async () => {
  const page = await house.newPage()
  await page.goto(home('cancel'))
  await page.getByRole('link', { name: 'Cancel the visit' }).click()
  await page.getByText(/^Meeting cancelled: Talk 1/).waitFor()
  await checkAccessibleInAll(page)
  await page.getByRole('button', { name: 'Cancel my visit' }).click()

  await page.getByText('Your visit is cancelled.').waitFor()
  expect(await (await database()).deskBooking.count({ where: { visitId: 'cancel' } })).toBe(0)
  await house.mailTo('priya@example.org', /Cancelled: Moss cancel/)
})

test('“I’m late” reaches host and liaison', async () => {
  const page = await house.newPage()
  await page.goto(home('here'))
  await page.getByRole('link', { name: 'I’m late' }).click()
  await page.getByRole('heading', { name: 'You are late? No trouble.' }).waitFor()
  await checkAccessibleInAll(page)
  await page.getByLabel('I will be there at about').fill('23:59')
  await page.getByRole('button', { name: 'Tell them' }).click()

  await page.getByText('Your host and the liaison know.').waitFor()
  await house.mailTo('priya@example.org', /Moss here is late/)
  await house.mailTo('ana@example.org', /Moss here is late/)
})

test('what is held can be read, corrected, taken along and deleted', async () => {
  const page = await house.newPage()
  await page.goto(`${home('forget')}/data`)
  await checkAccessibleInAll(page)
  for (const width of [320, 820]) await checkFits(page, width)
  await page.getByLabel('Pronouns').fill('they/them')
  await page.getByRole('button', { name: 'Save my corrections' }).click()
  await page.getByText('Your record is corrected.').waitFor()
  expect(await (await database()).contact.findUnique({ where: { id: 'c-forget' } })).toMatchObject({ pronouns: 'they/them' })

  const file = await page.request.get(`${house.origin}${home('forget')}/data/download`)
  expect(await file.json()).toMatchObject({ contact: { email: 'forget@example.org', pronouns: 'they/them' } })

  await page.goto(`${home('forget')}/data/delete`)
  await page.getByRole('button', { name: 'Delete it now' }).click()
  await page.getByText('Tick this, so that we know you mean it.').first().waitFor()
  await page.getByLabel('I want everything about me deleted').check()
  await page.getByRole('button', { name: 'Delete it now' }).click()
  await page.getByRole('heading', { name: 'It is deleted' }).waitFor()
  await checkAccessibleInAll(page)
  expect(await (await database()).contact.findUnique({ where: { id: 'c-forget' } })).toMatchObject({ email: null, nameToShow: 'Visitor' })
  expect((await page.goto(home('forget')))?.status()).toBe(404)
})

test('a new pass ends the old one and comes by mail alone', async () => {
  const page = await house.newPage()
  await page.goto(`${home('here')}/pass`)
  await page.getByRole('button', { name: 'Make a new pass' }).click()
  await page.getByRole('heading', { name: 'Your new pass is in your mail' }).waitFor()
  expect((await page.goto(home('here')))?.status()).toBe(404)
  const mail = await house.mailTo('here@example.org', /Your new pass/)
  await page.goto(/http:\/\/localhost:\d+\/visit\/[\w-]{43}/.exec(mail.text ?? '')?.[0] ?? '')
  await page.getByRole('heading', { name: /Moss here/ }).waitFor()
})

test('a typed code opens the page; a declined visit says so kindly', async () => {
  const page = await house.newPage()
  await page.goto('/')
  await page.getByLabel('Your code').fill('AAAA-0000')
  await page.getByRole('button', { name: 'Open my visit' }).click()
  await page.getByText('No visit has this code.').waitFor()
  await page.getByLabel('Your code').fill(passCode({ id: 'declined', passVersion: 1 }).toLowerCase())
  await page.getByRole('button', { name: 'Open my visit' }).click()

  await page.getByText('It says nothing about you or your work').waitFor()
  expect(await page.content()).not.toContain('reason')
  await checkAccessibleInAll(page)
})
