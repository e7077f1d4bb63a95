import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import en from '#app/i18n/messages/en.json'
import { editionFor, isInEdition } from '#app/i18n/phrasebook.ts'
import { deskDrawings } from '#app/server/desk-plugin.ts'
import { tabletDrawings } from '#app/server/tablet-plugin.ts'
import { icons } from '#app/ui/icons.ts'

const keys = Object.keys(en)
const routes = path.resolve('app/routes')

/** The address that a route file answers: `_staff.visits.$id.tsx` → `/visits/:id`. */
function addressOf(file: string): string {
  const parts = path.basename(file).replace(/\.tsx?$/, '').split('.')
  return `/${parts.filter((part) => !part.startsWith('_')).join('/').replaceAll('$', ':')}`
}

/** The modules of ours that a file needs: those that are imported for more than their types. */
function importsOf(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) ([^'"]*?) from '([#.][^']+)'/gms)
  return [...imports]
    .filter(([, names = '']) => !/^\{(\s*type \w+( as \w+)?,?)+\s*\}$/.test(names.trim()) && !names.startsWith('type '))
    .map(([, , name = '']) => (name.startsWith('#') ? path.resolve(name.slice(1)) : path.resolve(file, '..', name)))
    .filter((imported) => /\.tsx?$/.test(imported) && existsSync(imported))
}

/** What the browser gets with a file, or with `onServer` all that answers its address. */
function reachableFrom(file: string, { onServer = false, seen = new Set<string>() } = {}): Set<string> {
  if (seen.has(file) || (!onServer && file.includes('.server.'))) return seen
  seen.add(file)
  importsOf(file).forEach((imported) => reachableFrom(imported, { onServer, seen }))
  return seen
}

/** The keys that a file names, whole or by their beginning in a template. */
function keysIn(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const whole = new Set([...text.matchAll(/['"]([a-z0-9]+(?:-[a-z0-9]+)+)['"]/g)].map(([, key = '']) => key))
  const beginnings = [...text.matchAll(/`([a-z0-9]+-[a-z0-9-]*)\$\{/g)].map(([, beginning = '']) => beginning)
  return keys.filter((key) => whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning)))
}

/** The frame of staff has no address of its own: it is shown round pages that get the whole book. */
const pages = readdirSync(routes)
  .filter((name) => /\.tsx$/.test(name) && !name.endsWith('.test.tsx') && name !== '_staff.tsx')
  .map((name) => path.join(routes, name))

test.each(['front', 'visitor'] as const)('the browser gets every word that the pages of the edition “%s” name', (edition) => {
  const own = pages.filter((page) => editionFor(addressOf(page)) === edition)
  const files = new Set([...own, path.resolve('app/root.tsx')].flatMap((file) => [...reachableFrom(file)]))
  const missing = [...files].flatMap((file) =>
    keysIn(file)
      .filter((key) => !isInEdition(key, edition) && !key.startsWith('refusal-'))
      .map((key) => `${path.relative('.', file)}: ${key} (see app/i18n/phrasebook.ts)`),
  )
  expect(own.length).toBeGreaterThan(1)
  expect(missing).toEqual([])
})

test('the browser gets the words of every refusal that a page for everybody may give', () => {
  const files = pages
    .filter((page) => editionFor(addressOf(page)) === 'front')
    .flatMap((page) => [...reachableFrom(page, { onServer: true })])
  const missing = [...new Set(files)].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/refuse\('([a-z-]+)'/g)]
      .map(([, code = '']) => `refusal-${code}`)
      .filter((key) => keys.includes(key) && !isInEdition(key, 'front'))
      .map((key) => `${path.relative('.', file)}: ${key} (see refusalsOfWork in app/i18n/phrasebook.ts)`),
  )
  expect(missing).toEqual([])
})

describe.each([
  { name: 'the tablet’s own program', entry: 'app/entry.tablet.tsx', edition: 'tablet', drawings: tabletDrawings },
  { name: 'the desk without a network', entry: 'app/entry.desk.tsx', edition: 'desk', drawings: deskDrawings },
] as const)('$name', ({ entry, edition, drawings }) => {
  const files = [...reachableFrom(path.resolve(entry))]
  const refusals = edition === 'tablet' ? /^refusal-pass-/ : /^refusal-(already-in|not-in|not-found|undo-|undone-)/

  test('gets every word that it names', () => {
    const named = files.flatMap((file) => keysIn(file).filter((key) => !key.startsWith('refusal-') || refusals.test(key)))
    expect(named.length).toBeGreaterThan(50)
    expect([...new Set(named)].filter((key) => !isInEdition(key, edition))).toEqual([])
  })

  test('gets every drawing that it shows', () => {
    const text = files.filter((file) => !file.endsWith('/ui/icons.ts')).map((file) => readFileSync(file, 'utf8')).join('\n')
    const drawn = Object.keys(icons).filter((name) => new RegExp(`(icon|name)[=:] ?["']${name}["']|, '${name}'\\]|: '${name}',`).test(text))
    expect(drawings.toSorted()).toEqual(drawn.toSorted())
  })

  test('is sent nothing that only a server or a page of Remix needs', () => {
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    expect(text).not.toMatch(/from '(@remix-run|@conform-to|zod)/)
  })
})

test('files are followed to what they import', () => {
  const files = [...reachableFrom(path.resolve('app/root.tsx'))].map((file) => path.relative('app', file))
  expect(files).toEqual(expect.arrayContaining(['root.tsx', 'i18n/page-language.tsx', 'i18n/translator.ts']))
  expect(files).not.toContain('i18n/locale.server.ts')
})
