import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileMessage } from '#app/i18n/compile-message.server.ts'
import { speak } from '#app/i18n/message.ts'

const folder = path.resolve('app/i18n/messages')
const catalogs = Object.fromEntries(
  readdirSync(folder).map((name) => [path.basename(name, '.json'), readMessages(path.join(folder, name))]),
)
const { en = {}, qqq = {} } = catalogs
const translations = Object.entries(catalogs).filter(([language]) => !['en', 'qqq'].includes(language))
const shown = Object.entries(catalogs).filter(([language]) => language !== 'qqq')
const complete = ['ar', 'qqq']

function readMessages(file: string): Record<string, string> {
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  return Object.fromEntries(entries.filter(([key]) => key !== '@metadata'))
}

/** The keys whose message fails a test: an empty list says more than "expected false to be true". */
function faults(messages: Record<string, string>, isFine: (text: string, key: string) => boolean): string[] {
  return Object.entries(messages).flatMap(([key, text]) => (isFine(text, key) ? [] : [key]))
}

function parametersOf(text = ''): Set<string> {
  return new Set(text.match(/\$\d+/g))
}

function pluralsOf(text: string): string[][] {
  return [...text.matchAll(/\{\{plural:[^|}]+\|([^{}]*)\}\}/gi)].map(([, forms = '']) => forms.split('|'))
}

describe('the source', () => {
  test('has keys of lower-case words, digits and hyphens', () => {
    expect(faults(en, (_, key) => /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(key))).toEqual([])
  })

  test('documents every key and nothing else', () => {
    expect(Object.keys(qqq).sort()).toEqual(Object.keys(en).sort())
    expect(faults(qqq, (text) => text.trim().length > 10)).toEqual([])
  })

  test('documents every parameter', () => {
    const missing = faults(en, (text, key) => [...parametersOf(text)].every((name) => qqq[key]?.includes(name)))
    expect(missing).toEqual([])
  })

  test('gives two plural forms, and three genders', () => {
    expect(faults(en, (text) => pluralsOf(text).every((forms) => formsOf(forms).length === 2))).toEqual([])
    expect(faults(en, (text) => !/\{\{gender:[^|}]+\|[^|}]*\|[^|}]*\}\}/i.test(text))).toEqual([])
  })
})

test('every fault that a form can have has words', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.tsx?$/.test(name))
  const named = files.flatMap((name) => [...readFileSync(path.join('app', name), 'utf8').matchAll(/'(form-[a-z-]+)'/g)])
  const faultsOfForms = new Set(named.map(([, key = '']) => key))

  expect(faultsOfForms.size).toBeGreaterThan(5)
  expect([...faultsOfForms].filter((key) => !(key in en))).toEqual([])
})

describe.each(shown)('%s', (language, messages) => {
  test('can be shown: every message parses', () => {
    expect(faults(messages, (text) => compileMessage(text) !== null)).toEqual([])
  })

  test('leaves nothing unsaid, whatever the count', () => {
    const sayable = (text: string) =>
      [0, 1, 2, 3, 11, 100].every((count) => {
        const words = speak(compileMessage(text) ?? '', Array<number>(9).fill(count), language)
        return words.trim() !== '' && !words.includes('{{') && !words.includes('$')
      })
    expect(faults(messages, sayable)).toEqual([])
  })

  test('has no message that begins or ends with a space, or holds two', () => {
    expect(faults(messages, (text) => text === text.trim() && !/ {2}/.test(text))).toEqual([])
  })

  test('has no empty plural form', () => {
    expect(faults(messages, (text) => pluralsOf(text).flat().every((form) => form.trim() !== ''))).toEqual([])
  })
})

describe.each(translations)('%s as a translation', (_, messages) => {
  test('has only keys of the source', () => {
    expect(faults(messages, (_, key) => key in en)).toEqual([])
  })

  test('uses only parameters of the source', () => {
    const fine = (text: string, key: string) => [...parametersOf(text)].every((name) => parametersOf(en[key]).has(name))
    expect(faults(messages, fine)).toEqual([])
  })
})

test.each(complete)('%s misses no key', (language) => {
  expect(faults(en, (_, key) => key in (catalogs[language] ?? {}))).toEqual([])
})

test('Arabic writes all six plural forms, or one for all', () => {
  const fine = (text: string) => pluralsOf(text).every((forms) => [1, 6].includes(formsOf(forms).length))
  expect(faults(catalogs.ar ?? {}, fine)).toEqual([])
})

test('Arabic uses a parameter of the source unless its plural forms say the number in words', () => {
  const fine = (text: string, key: string) =>
    [...parametersOf(text)].every((name) => parametersOf(catalogs.ar?.[key]).has(name))
  expect(faults(en, fine)).toEqual([])
})

function formsOf(forms: readonly string[]): string[] {
  return forms.filter((form) => !/^\d+=/.test(form))
}
