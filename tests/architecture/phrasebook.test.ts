import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import en from '#app/i18n/messages/en.json'
import { editionFor, isInEdition } from '#app/i18n/phrasebook.ts'

const keys = Object.keys(en)
const routes = path.resolve('app/routes')

/** The first part of the address that a route file answers: `_public.visit.new.tsx` → `visit`. */
function firstPart(file: string): string {
  const name = path.basename(file).replace(/\.tsx?$/, '')
  return name.split('.').find((part) => !part.startsWith('_')) ?? ''
}

/** The modules of ours that the browser gets with a file: those that are imported for more than their types. */
function importsOf(file: string): string[] {
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) ([^'"]*?) from '([#.][^']+)'/gms)
  return [...imports]
    .filter(([, names = '']) => !/^\{(\s*type \w+( as \w+)?,?)+\s*\}$/.test(names.trim()) && !names.startsWith('type '))
    .map(([, , name = '']) => (name.startsWith('#') ? path.resolve(name.slice(1)) : path.resolve(file, '..', name)))
    .filter((imported) => /\.tsx?$/.test(imported) && !imported.includes('.server.') && existsSync(imported))
}

function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  importsOf(file).forEach((imported) => reachableFrom(imported, seen))
  return seen
}

/** The keys that a file names, whole or by their beginning in a template. */
function keysIn(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const whole = new Set([...text.matchAll(/['"]([a-z0-9]+(?:-[a-z0-9]+)+)['"]/g)].map(([, key = '']) => key))
  const beginnings = [...text.matchAll(/`([a-z0-9]+-[a-z0-9-]*)\$\{/g)].map(([, beginning = '']) => beginning)
  return keys.filter((key) => whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning)))
}

const visitorRoutes = readdirSync(routes)
  .filter((name) => /\.tsx$/.test(name) && !name.endsWith('.test.tsx'))
  .filter((name) => editionFor(`/${firstPart(name)}`) === 'visitor')
  .map((name) => path.join(routes, name))

test('the browser of a visitor gets every word that the visitors’ pages name', () => {
  const start = [...visitorRoutes, path.resolve('app/root.tsx')]
  const files = new Set(start.flatMap((file) => [...reachableFrom(file)]))
  const missing = [...files].flatMap((file) =>
    keysIn(file)
      .filter((key) => !isInEdition(key, 'visitor'))
      .map((key) => `${path.relative('.', file)}: ${key} (see keysOfWork in app/i18n/phrasebook.ts)`),
  )
  expect(visitorRoutes.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
})

test('files are followed to what they import', () => {
  const files = [...reachableFrom(path.resolve('app/root.tsx'))].map((file) => path.relative('app', file))
  expect(files).toEqual(expect.arrayContaining(['root.tsx', 'i18n/page-language.tsx', 'i18n/translator.ts']))
  expect(files).not.toContain('i18n/locale.server.ts')
})
