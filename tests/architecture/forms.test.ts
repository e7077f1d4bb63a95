import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** What programs post to, not forms; each is tried with nonsense in a test of its own. */
const ofPrograms = ['desk.sync.ts', 'kiosk.look.ts', 'kiosk.reception.ts', 'kiosk.ring.ts', 'kiosk.sync.ts', 'kiosk.word.ts', 'mail.incoming.ts']
/** These take nothing: the page that is nowhere, the end of one's own session, the tablet's bell (it rings whatever came). */
const takeNothing = ['$.tsx', 'sign-out.ts', 'kiosk.call.ts']

const tests = readdirSync('tests/integration', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join('tests/integration', file), 'utf8'))

const actions = readdirSync('app/routes').filter((file) =>
  /^export (async )?(function|const) action\b/m.test(readFileSync(path.join('app/routes', file), 'utf8')),
)

/** Under which name each route's action stands in a test, and whether it is handed to `describeBadInput`. */
function isTriedWithBadInput(route: string): boolean {
  return tests.some((text) => {
    const [, name] = /\{[^}]*\baction(?: as (\w+))?[^}]*\} from '#app\/routes\/ROUTE'/.exec(text.replaceAll(`routes/${route}'`, "routes/ROUTE'")) ?? [null, null]
    if (name === null || !text.includes('describeBadInput(')) return false
    return name === undefined ? /\baction,/.test(text) : new RegExp(`action: (\\(args\\) => )?${name}\\b`).test(text)
  })
}

test('each form of the site is sent with bad input by a test', () => {
  const forms = actions.filter((route) => !ofPrograms.includes(route) && !takeNothing.includes(route))
  expect(forms.length).toBeGreaterThan(60)
  expect(forms.filter((route) => !isTriedWithBadInput(route))).toEqual([])
})

test('each address of programs is tried by a test', () => {
  expect(ofPrograms.filter((route) => !tests.some((text) => text.includes(`#app/routes/${route}'`)))).toEqual([])
})
