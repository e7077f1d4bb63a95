import { type Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Tx } from '#app/storage/client.server.ts'
import { addDays } from '#app/lib/calendar-date.ts'
import { morningDay } from '#tests/factories/morning.ts'
import { givenContact, givenVisit } from '#tests/factories/visit.ts'
import { checkAccessibleInAll, checkFits } from './browser.ts'
import { useHouse } from './house.ts'
import { givenDay } from './reception-house.ts'

/** Names that are hard to fit: long, of one long word, from right to left, without spaces, with signs beyond letters. */
const names = [
  'Wolfeschlegelsteinhausenbergerdorff-Schmidt',
  'Ana',
  'عبد الرحمن بن محمد بن عبد العزيز الهاشمي القرشي',
  'שרה־לאה בן־דוד־לוינשטיין',
  'ทองประเสริฐสุขสวัสดิ์วัฒนานนท์',
  '欧阳娜娜·阿卜杜热西提·買買提明',
  '🌻 Ирина 🦊 Вильгельмина-Аполлинария',
  'ശ്രീലക്ഷ്മി കൃഷ്ണൻകുട്ടി നമ്പൂതിരിപ്പാട്',
  'Nguyễn Phan Thục Quyên Đặng Thị Hồng Nhung Trần Lê Bảo Châu Vũ Ngọc Ánh Phạm Minh',
]

const extras = ['username', 'pronouns', 'languages'] as const

const house = useHouse(async (tx: Tx) => {
  await givenDay(tx)
  for (const [index, nameToShow] of names.entries()) {
    const [id, contactId] = [`visit-hard-${index}`, `hard-${index}`]
    const more = { pronouns: 'they/them', languages: JSON.stringify(['en', 'ar', 'zh']), username: `Hard to fit ${index}` }
    await givenContact(tx, { id: contactId, nameToShow, ...more })
    const days = { firstDay: morningDay, lastDay: addDays(morningDay, 1), halves: [] }
    const photoChoice = (['no', 'ask', 'yes'] as const)[index % 3] ?? 'ask'
    await givenVisit(tx, { id, contactId, hostId: 'ana', decision: 'approved', photoChoice, badgeExtras: extras, ...days })
  }
})

/** The size of each page of a printed document, in whole millimetres. */
async function printed(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
  return boxes.map(([, width, height]) => `${toMillimetres(width)} × ${toMillimetres(height)}`)
}

function toMillimetres(points = '0'): number {
  return Math.round((Number(points) / 72) * 25.4)
}

/** The badges whose words do not find room, whole or beside each other. Runs in the browser. */
function findCramped(): string[] {
  const isCramped = (box: Element) => box.scrollHeight - box.clientHeight > 1 || box.scrollWidth - box.clientWidth > 1
  return [...document.querySelectorAll('.fy-badge')]
    .filter((badge) => [badge, ...badge.querySelectorAll('.fy-badge__name, .fy-badge__more, .fy-photo')].some(isCramped))
    .map((badge) => badge.getAttribute('aria-label') ?? '')
}

test('today’s badges print together: six on a letter sheet, or each on its own paper, whatever the name', async () => {
  const page = await house.newPage({ viewport: { width: 1180, height: 820 } })
  await house.signIn(page, 'desk@example.org')
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Today’s badges' }).click()
  await page.getByRole('heading', { name: 'Today’s badges' }).waitFor()
  const count = await page.getByRole('article').count()
  expect(count).toBe(names.length + 4)
  for (const [size, papers] of [
    ['sheet', Array.from({ length: Math.ceil(count / 6) }, () => '216 × 279')],
    ['label', Array.from({ length: count }, () => '62 × 100')],
    ['a6', Array.from({ length: count }, () => '105 × 148')],
  ] as const) {
    await page.goto(`/desk/badges?size=${size}`)
    expect(await page.evaluate(findCramped), size).toEqual([])
    expect(await printed(page), size).toEqual(papers)
    if (process.env.PICTURES) {
      await page.emulateMedia({ media: 'print' })
      await page.screenshot({ path: `${process.env.PICTURES}/print-${size}.png`, fullPage: true })
      await page.emulateMedia({ media: null })
    }
  }
  await page.goto('/desk/badges')
  await checkAccessibleInAll(page)
  for (const width of [360, 820]) await checkFits(page, width)
  expect(await page.locator('.fy-photo').allInnerTexts()).toEqual(expect.arrayContaining(['No photographs', 'Ask me first', 'Pictures are fine']))
})
