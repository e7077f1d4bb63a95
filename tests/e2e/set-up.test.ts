import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { checkAccessible, checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse, waitFor } from './house.ts'
import { press, tabTo, typeInto } from './keyboard.ts'

const house = useHouse(() => Promise.resolve())

const admin = 'ada@example.org'
let link = ''

/** A link of our own in place of the one that the house printed when it opened. */
async function makeLink(): Promise<string> {
  const { db, inTransaction } = await import('#app/storage/client.server.ts')
  await waitFor(async () => ((await db.setUpLink.count()) > 0 ? true : undefined))
  const { makeSetUpLink } = await import('#app/access/set-up.server.ts')
  return `/set-up/${await inTransaction((tx) => makeSetUpLink(tx, new Date()))}`
}

async function signedIn(): Promise<Page> {
  const page = await house.newPage()
  await house.signIn(page, admin)
  return page
}

const done = (page: Page) => page.getByText('Added. It is on the list.').waitFor()

test('the first page of an empty house is for everybody, and says what is missing', async () => {
  link = await makeLink()
  const page = await house.newPage()
  await page.goto(link)
  await checkAccessibleInAll(page)
  await checkFits(page, 320)
  await page.goto(link)

  await page.getByLabel('Your name').fill('Ada Okoye')
  await page.getByLabel('Latitude').fill('north')
  await page.getByLabel('Monday').fill('noon')
  await page.getByRole('button', { name: 'Open the office' }).click()
  await page.getByRole('link', { name: 'Latitude: Enter degrees from -90 to 90, like 37.79.' }).waitFor()
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Okoye')
  expect(await page.getByLabel('Monday').inputValue()).toBe('noon')
})

test('an import that fails says why and ends with 1', async () => {
  await expect(house.command('import', 'office', '/nowhere/offices.json')).rejects.toThrow('There is no file /nowhere/offices.json that can be read.')
  await expect(house.command('import', 'people')).rejects.toThrow('Say what to import: npm run --silent import -- office|places|happenings [FILE]')
})

test('by keyboard alone: from an empty database to an office with areas, desks, a room and a colleague', async () => {
  const page = await house.newPage()
  await page.goto(link)
  await typeInto(page, /^Your name$/, 'Ada Okoye')
  await typeInto(page, /^Your work e-mail$/, 'Ada@Example.org')
  await typeInto(page, /^Name of the office$/, 'San Francisco')
  await typeInto(page, /^Address$/, '1 Sansome Street, San Francisco, CA 94104')
  await typeInto(page, /^Latitude$/, '37.7905')
  await typeInto(page, /^Longitude$/, '-122.4009')
  await press(page, 'Open the office')
  await page.waitForURL('**/admin')

  await press(page, 'Add areas', 'link')
  await page.waitForURL('**/admin/areas')
  await typeInto(page, /^Name of the area$/, 'Market side')
  await press(page, 'Add this area')
  await done(page)

  await page.goto('/admin/desks')
  await typeInto(page, /^Labels$/, 'M-01 to M-16')
  await tabTo(page, /^window$/)
  await page.keyboard.press('Space')
  await press(page, 'Add these desks')
  await done(page)
  await page.getByText('16 desks').waitFor()

  await page.goto('/admin/rooms')
  await typeInto(page, /^Name of the room$/, 'Redwood')
  await typeInto(page, /^Seats$/, '6')
  await press(page, 'Add this room')
  await done(page)

  await page.goto('/admin/staff')
  await press(page, 'Add somebody', 'link')
  await page.waitForURL('**/admin/staff/new')
  await typeInto(page, /^Name$/, 'Priya Raman')
  await typeInto(page, /^E-mail$/, 'priya@example.org')
  await press(page, 'Add this person')
  await done(page)
  await page.getByRole('link', { name: 'Priya Raman' }).waitFor()
})

test('the link is dead once it was used', async () => {
  const page = await house.newPage()
  expect((await page.goto(link))?.status()).toBe(404)
})

test('people come in from a list: first what each line would do, then the good ones at once', async () => {
  const page = await signedIn()
  await page.goto('/admin/staff')
  await page.getByLabel('Name of the team').fill('Éditing')
  await page.getByRole('button', { name: 'Add this team' }).click()
  await done(page)

  await page.getByRole('link', { name: 'Add from a list' }).click()
  await page.waitForURL('**/admin/staff/import')
  const list = [
    'name,email,team,roles',
    'Kenji Mori,kenji@example.org,editing,host; liaison',
    '=HYPERLINK("x"),bad address,Nowhere,king',
    'Again,KENJI@example.org,,host',
    'Priya,priya@example.org,,host',
  ].join('\n')
  await page.getByLabel('A CSV file').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${list}`) })
  await page.getByRole('button', { name: 'Look at the list' }).click()
  await page.getByText('1 line can be added. 3 lines have something to fix.').waitFor()
  await page.getByText('“bad address” is no e-mail address.').waitFor()
  await page.getByText('No team is called “Nowhere”.').waitFor()
  await page.getByText('kenji@example.org stands in this list before.').waitFor()
  await page.getByText('priya@example.org is on the staff already.').waitFor()

  await page.getByRole('button', { name: 'Add 1 person' }).click()
  await done(page)
  await page.getByRole('link', { name: 'Kenji Mori' }).waitFor()
  expect(await page.getByText('Again').count()).toBe(0)
})

test('a file in another encoding is not guessed at', async () => {
  const page = await signedIn()
  await page.goto('/admin/staff/import')
  const buffer = Buffer.from('name,email\nJosé,jose@example.org', 'latin1')
  await page.getByLabel('A CSV file').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Look at the list' }).click()
  await page.getByText('This file is not UTF-8').first().waitFor()
})

test('who leaves is out at once, and the last admin stays', async () => {
  const kenji = await house.newPage()
  await house.signIn(kenji, 'kenji@example.org')
  const page = await signedIn()
  await page.goto('/admin/staff?name=kenji')
  await page.getByRole('link', { name: 'Kenji Mori' }).click()
  await page.getByRole('button', { name: 'Shut out now' }).click()
  await page.getByText('Every session of this person ended just now.').waitFor()
  await kenji.goto('/today')
  expect(new URL(kenji.url()).pathname).toBe('/sign-in')

  await page.goto('/admin/staff?name=ada')
  await page.getByRole('link', { name: 'Ada Okoye' }).click()
  await page.getByRole('button', { name: 'Shut out now' }).click()
  await page.getByText('Nobody else can look after Foyer.').waitFor()
})

test('a tablet gets its code, and a text its version', async () => {
  const page = await signedIn()
  await page.goto('/admin/devices')
  await page.getByLabel('Name of the tablet').fill('Reception left')
  await page.getByRole('button', { name: 'Make a code' }).click()
  const code = await page.locator('.fy-code').textContent()
  expect(code).toMatch(/^\d{6}$/)
  const tablet = await house.newPage()
  await tablet.goto('/kiosk/pair')
  await tablet.locator('input[name=code]').fill(code ?? '')
  await tablet.locator('main button[type=submit]').first().click()
  await tablet.waitForURL((url) => url.pathname === '/kiosk')

  await page.goto('/admin/texts?write=building')
  await page.getByLabel('Title').first().fill('Rules of the building')
  await page.getByLabel('Text').first().fill('* Wear your badge.')
  await page.getByRole('button', { name: 'Publish this version' }).click()
  await page.getByText('Published. From now on').waitFor()
  await page.getByText('Version 1, since').waitFor()

  await page.goto('/admin/devices')
  await page.getByRole('button', { name: 'Revoke Reception left' }).click()
  await page.getByText('This tablet opens nothing any more.').waitFor()
  await tablet.goto('/kiosk')
  await tablet.getByText('This tablet was revoked').waitFor()
})

test('the audit log is unbroken, and can be narrowed', async () => {
  const page = await signedIn()
  await page.goto('/admin/audit')
  await page.getByText(/^Unbroken since/).waitFor()
  await page.getByLabel('What was done').fill('add-staff')
  await page.getByRole('button', { name: 'Show these' }).click()
  await page.waitForURL('**action=add-staff**')
  await expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(Array.from({ length: 3 }, () => 'add-staff'))
})

test.each(['/office', '/desks', '/staff/new', '/texts?write=nda', '/audit'])(
  '/admin%s is for everybody, in both directions, light and dark',
  async (path) => {
    const page = await signedIn()
    await page.goto(`/admin${path}`)
    await checkAccessibleInAll(page)
    await checkFits(page, 320)
  },
)

test('the other pages are for everybody, too', async () => {
  const page = await signedIn()
  for (const path of ['', '/areas', '/rooms', '/staff', '/staff/import', '/roles', '/devices', '/retention', '/mail']) {
    await page.goto(`/admin${path}`)
    await checkAccessible(page)
    await checkFits(page, 320)
  }
})
