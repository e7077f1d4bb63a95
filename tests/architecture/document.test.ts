import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { features, parts, stairs } from './dependency-rules.mjs'

const document = readFileSync('app/ARCHITECTURE.md', 'utf8')

/** What the document's table says that a part, stair or feature may import. */
function saidOf(name: string): string[] {
  const row = new RegExp(`^\\| \`${name}\` \\| (.+) \\|$`, 'm').exec(document)?.[1] ?? ''
  return row === 'nothing of ours' ? [] : row.split(', ')
}

test.each(Object.entries({ ...parts, ...stairs }))('the document says what %s may import', (name, { mayImport }) => {
  expect(saidOf(name)).toEqual(mayImport.filter((other: string) => other !== name))
})

test.each(Object.entries(features))('the document says what the feature %s may use', (name, uses) => {
  expect(saidOf(name)).toEqual(uses === 'any' ? ['any'] : uses)
})

test('the document names each part of the tree', () => {
  const folders = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const inFeatures = readdirSync('app/features', { withFileTypes: true }).filter((entry) => entry.isDirectory())

  for (const { name } of [...folders, ...inFeatures]) expect(document, name).toMatch(new RegExp(`\\b${name}/(\\s|$)`, 'm'))
})

test('decision records are numbered without a gap, and each has its three parts', () => {
  const records = readdirSync('app/decisions').sort()

  expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_name, index) => index + 1))
  for (const name of records) {
    const text = readFileSync(`app/decisions/${name}`, 'utf8')
    expect(text, name).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `))
    for (const part of ['Context', 'Decision', 'Consequences']) expect(text, name).toContain(`\n## ${part}\n`)
  }
})

test('the README has each setting in its table', () => {
  const known = readFileSync('app/config/settings.server.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): (?:z|wholeNumber)\b/gm)
  const said = readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)

  expect([...said].map(([, name]) => name)).toEqual([...known].map(([, name]) => name))
})

test('the README and the package name the same commands', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const known = Object.keys(scripts).filter((name) => scripts[name] === `node app/start.mjs ${name}`)
  const said = readFileSync('README.md', 'utf8').matchAll(/^\| `npm run --silent ([a-z-]+)/gm)

  expect([...said].map(([, name]) => name)).toEqual(known.filter((name) => !['dev', 'build'].includes(name)))
})
