import { keysLanguage, longLanguage } from './language.ts'
import { type Phrasebook } from './phrasebook.ts'
import { type MessageCatalog } from './translator.ts'

/** Languages that nobody speaks, made from the English phrasebook; the language menu does not offer them. */
export const pretendLanguages: readonly string[] = [keysLanguage, longLanguage]

export function pretend(code: string, english: Phrasebook): Phrasebook {
  const language = { ...english.language, code, autonym: code }
  if (code !== longLanguage) return { ...english, language }
  const catalogs = Object.entries(english.catalogs).map(([source, catalog]) => [source, lengthenAll(catalog)])
  return { ...english, language, catalogs: Object.fromEntries(catalogs) }
}

function lengthenAll(catalog: MessageCatalog): MessageCatalog {
  const longer = Object.entries(catalog).map(([key, text]) => [key, typeof text === 'string' ? lengthen(text) : text])
  return Object.fromEntries(longer)
}

const filler = 'lorem ipsum dolor sit amet consectetur adipiscing elit '

/** A message 40 % longer, rounded up, with its parameters and plural forms as they were. */
export function lengthen(text: string): string {
  const shown = text.replace(/\{\{[^|}]*\|?|\}\}|\$\d+/g, '')
  const extra = Math.ceil(shown.length * 0.4)
  return `${text} ${filler.repeat(Math.ceil(extra / filler.length)).slice(0, extra - 1)}`.trimEnd()
}
