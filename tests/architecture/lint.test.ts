import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const eslint = new ESLint({ overrideConfigFile: 'tests/config/eslint.config.mjs' })

/** The rules that a piece of text breaks when it stands in this file. Its types are not looked at. */
async function broken(file: string, text: string): Promise<string[]> {
  const untyped = new ESLint({
    overrideConfigFile: 'tests/config/eslint.config.mjs',
    overrideConfig: [
      {
        files: ['**/*.{ts,tsx}'],
        languageOptions: { parserOptions: { projectService: false } },
        rules: Object.fromEntries((await typedRules()).map((name) => [name, 'off'])),
      },
    ],
  })
  const [result] = await untyped.lintText(text, { filePath: file })
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))].sort()
}

async function typedRules(): Promise<string[]> {
  const config = (await eslint.calculateConfigForFile('app/lib/result.ts')) as { rules: Record<string, unknown> }
  return Object.keys(config.rules).filter((name) => /promises|thenable|assertion|throw|exhaustiveness/.test(name))
}

const page = (body: string) => `export function Page() {\n  return ${body}\n}\n`

describe('words stand in the messages', () => {
  test.each([
    '<p>Hello</p>',
    "<p>{'Hello'}</p>",
    '<p>{`Hello ${name}`}</p>',
    "<p>{ready ? 'Yes' : t('no')}</p>",
    "<p>{ready && 'Yes'}</p>",
    '<img alt="A door" src="/door.svg" />',
    '<input placeholder="Name" />',
    '<Button aria-label="Close" />',
    '<Field label="Name" />',
    "<Field label={ready ? 'Name' : t('name')} />",
    '<p>مرحبا</p>',
  ])('%s', async (body) => {
    expect(await broken('app/ui/x.tsx', page(body))).toEqual(['house/no-words-in-pages'])
  })

  test.each([
    "<p>{t('visits-expected')}</p>",
    '<p>{name} · {count}</p>',
    '<a href="/visits" className="fy-link">{name}</a>',
    "<p className={ready ? 'fy-on' : 'fy-off'}>{name}</p>",
    '<Field label={label} />',
    "<p>{' '}</p>",
  ])('%s is free of them', async (body) => {
    expect(await broken('app/ui/x.tsx', page(body))).toEqual([])
  })
})

describe('a pure file has no clock', () => {
  test.each(['new Date()', 'Date.now()', 'Date()', 'performance.now()', 'Math.random()'])('%s', async (clock) => {
    const text = `export const moment = ${clock}\n`

    expect(await broken('app/features/visits/rules.ts', text)).toEqual(['house/no-clock'])
    expect(await broken('app/features/visits/rules/days.ts', text)).toEqual(['house/no-clock'])
    expect(await broken('app/features/visits/commands/x.server.ts', text)).toEqual([])
  })

  test('a given time may be read', async () => {
    expect(await broken('app/features/visits/rules.ts', "export const day = new Date('2026-01-01')\n")).toEqual([])
  })
})

test.each([
  ['a route with a try', 'house/no-try', 'app/routes/x.tsx', 'try {\n  work()\n} catch {\n  stop()\n}\n'],
  ['an inline style', 'house/no-style-prop', 'app/ui/x.tsx', page('<p style={{ color }} />')],
  ['markup in a string', 'house/no-markup-in-strings', 'app/ui/x.tsx', page('<p dangerouslySetInnerHTML={html} />')],
  ['a class of Codex in a page', 'house/no-codex-class', 'app/routes/x.tsx', page('<p className="fy-a cdx-button" />')],
  ['a class of Codex in a template', 'house/no-codex-class', 'app/routes/x.tsx', page('<p className={`cdx-${kind}`} />')],
  ['a default export', 'house/no-default-export', 'app/lib/x.ts', 'export default 1\n'],
  ['a barrel', 'house/no-barrel', 'app/lib/x.ts', "export * from './y.ts'\n"],
  ['a second barrel', 'house/no-barrel', 'app/lib/x.ts', "export { y } from './y.ts'\n"],
  ['any', '@typescript-eslint/no-explicit-any', 'app/lib/x.ts', 'export const x: any = 1\n'],
  ['the console', 'no-console', 'app/lib/x.ts', 'console.log(1)\n'],
  ['something left to do', 'no-warning-comments', 'app/lib/x.ts', '// TODO later\n'],
  ['a type import on a line of its own', 'house/inline-types', 'app/lib/x.ts', "import type { Y } from './y.ts'\nexport type X = Y\n"],
  ['201 lines', 'max-lines', 'app/lib/x.ts', 'export {}\n' + '// line\n'.repeat(200)],
  ['a function of 41 lines', 'max-lines-per-function', 'app/lib/x.ts', `export function x() {\n${'  work()\n'.repeat(39)}}\n`],
  ['nine ways through a function', 'complexity', 'app/lib/x.ts', `export function x(a) {\n${'  if (a) work()\n'.repeat(8)}}\n`],
])('%s', async (_name, rule, file, text) => {
  expect(await broken(file, text)).toEqual([rule])
})

test('a rule is not switched off by a comment', async () => {
  const text = '/* eslint-disable no-console */\nconsole.log(1)\n'

  expect(await broken('app/lib/x.ts', text)).toContain('no-console')
})

test('only the look knows the classes of Codex', async () => {
  expect(await broken('app/ui/button.tsx', page('<p className="cdx-button" />'))).toEqual([])
})
