import { type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { makePhrasebook } from '#app/i18n/make-phrasebook.server.ts'
import ar from '#app/i18n/messages/ar.json'
import en from '#app/i18n/messages/en.json'
import { createTranslate } from '#app/i18n/translator.ts'
import { LocaleProvider, TranslateProvider } from '#app/i18n/use-translate.tsx'

/** The HTML of a component on a page in English or Arabic. */
export function render(element: ReactElement, code: 'en' | 'ar' = 'en'): string {
  const { language, languages, catalogs } = makePhrasebook(code, { en, ar }, 'whole', failOnBroken)
  return renderToStaticMarkup(
    <LocaleProvider value={{ ...language, languages }}>
      <TranslateProvider value={createTranslate(code, catalogs)}>{element}</TranslateProvider>
    </LocaleProvider>,
  )
}

function failOnBroken(key: string, language: string): never {
  throw new Error(`${key} in ${language} cannot be read`)
}

/** The attributes of the first tag of that name whose source matches; an empty object when there is none. */
export function attributesOf(html: string, tag: string, match = /(?:)/): Record<string, string> {
  const tags = html.match(new RegExp(`<${tag}(?:\\s[^>]*)?>`, 'g')) ?? []
  const source = tags.find((text) => match.test(text)) ?? ''
  const pairs = source.matchAll(/\s([\w-]+)="([^"]*)"/g)
  return Object.fromEntries(Array.from(pairs, ([, name = '', value = '']) => [name, value]))
}
