import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * A search on the device that keeps the desk without a network: whom it knows, by its copy and what was tapped since, and who of
 * them fits what was typed. The program's own files, in a V8 like the browser's; a tablet is some times slower than this machine.
 */
export const title = 'A search among 5,000 people on the device'

const many = 5_000
const limit = 50
const times = 12
const tapped = 200

/** Given and family names in eight scripts, and what somebody may type for one of them. */
const scripts = [
  { given: ['Zoë', 'Łukasz', 'José', 'Ngọc', 'İbrahim'], family: ['Müller', 'Štěpánek', 'Nuñez', 'Nguyễn', 'Işık'], typed: 'stepanek zoe' },
  { given: ['Алёна', 'Юрий', 'Оксана'], family: ['Королёва', 'Щербак', 'Жданов'], typed: 'koroleva' },
  { given: ['Ελένη', 'Γιώργος', 'Άννα'], family: ['Παπαδοπούλου', 'Ξένος', 'Ρήγα'], typed: 'παπαδ ελενη' },
  { given: ['أحمد', 'ليلى', 'مُوسى'], family: ['الحدّاد', 'إيمان', 'القاسم'], typed: 'الحداد' },
  { given: ['שָׁלוֹם', 'רות', 'נועה'], family: ['כֹּהֵן', 'לוי', 'ברק'], typed: 'כהן שלום' },
  { given: ['प्रिया', 'अर्जुन', 'मीरा'], family: ['शर्मा', 'गुप्ता', 'राव'], typed: 'sharma' },
  { given: ['小明', '丽', '建国'], family: ['王', '李', '欧阳'], typed: '小明 王' },
  { given: ['민준', '서연', '하은'], family: ['김', '이', '박'], typed: 'gim minjun' },
]
const typed = [...scripts.map((script) => script.typed), 'a', 'nobody of this name']

export async function run(report) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'foyer-search-'))
  try {
    const { foldName } = await load('app/lib/fold.ts', folder)
    const { peopleAt } = await load('app/features/reception/tablet/desk-book.ts', folder)
    const { findPeople } = await load('app/features/reception/rules/desk-lists.ts', folder)
    const knowledge = knowledgeOf(peopleOf(foldName))
    check(findPeople(peopleAt(knowledge), 'stepanek zoe'))
    const costs = typed.map((words) => ({ words, cpu: costOf(() => findPeople(peopleAt({ ...knowledge }), words)) }))
    const worst = costs.reduce((a, b) => (a.cpu > b.cpu ? a : b))
    report.size(`the dearest of ${typed.length} searches`, worst.cpu, 'CPU-ms', { limit })
    report.size('on the middle', costs.map(({ cpu }) => cpu).sort((a, b) => a - b)[Math.floor(costs.length / 2)], 'CPU-ms', { limit })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function load(entry, folder) {
  const name = path.basename(entry, '.ts')
  const lib = { entry, formats: ['es'], fileName: () => `${name}.mjs` }
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: { lib, outDir: folder, emptyOutDir: false } })
  return import(pathToFileURL(path.join(folder, `${name}.mjs`)).href)
}

function peopleOf(foldName) {
  return Array.from({ length: many }, (_, index) => {
    const { given, family } = scripts[index % scripts.length]
    const turn = Math.floor(index / scripts.length)
    const name = `${given[turn % given.length]} ${family[Math.floor(turn / given.length) % family.length]} ${index}`
    return {
      ...{ guest: { kind: 'visit', id: `visit-${index}` }, name, nameFolded: foldName(name), hostName: 'Ana Lindqvist' },
      ...{ decision: 'approved', firstDay: '2026-12-07', lastDay: '2026-12-07', expectedToday: true, firstItemAt: null },
      ...{ morning: true, desk: null, lateUntil: null, photoChoice: 'no', unmatched: false, reason: null, events: [] },
    }
  })
}

/** The desk's copy, and an hour's taps since. */
function knowledgeOf(people) {
  const open = [['08:00', '18:00']]
  const openingHours = { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] }
  const office = { timeZone: 'Europe/Berlin', openingHours, closures: [] }
  const now = new Date('2026-12-07T10:00:00Z')
  const events = people.slice(0, tapped).map(({ guest }, index) => {
    return { kind: 'arrival', id: `tapped-here-${index}`, sequence: index, deviceTime: '2026-12-07T09:30:00Z', guest }
  })
  return { copy: { days: [{ date: '2026-12-07', people }], office, marks: [], mayWrite: true }, events, offset: 0, now }
}

function check(found) {
  const names = found.map(({ name }) => name)
  if (names.length === 0 || names.some((name) => !name.startsWith('Zoë Štěpánek'))) throw new Error(`Found ${names.length}: ${names[0]}`)
}

function costOf(search) {
  for (let turn = 0; turn < 3; turn++) search()
  const before = process.cpuUsage()
  for (let turn = 0; turn < times; turn++) search()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / times
}
