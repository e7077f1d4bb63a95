import languageData from '@wikimedia/language-data'
import Banana from 'banana-i18n'
import { keysLanguage, type Language } from './language.ts'
import { isInEdition, type Edition, type Phrasebook } from './phrasebook.ts'
import { isSound, type MessageCatalog } from './translator.ts'

/** The message files by language, as they lie in `messages/`; documentation (qqq) is not among them. */
export type MessageFiles = Readonly<Record<string, MessageCatalog>>

const source = 'en'

/** Codes of MediaWiki that are not the lower-case form of what browsers call the language. */
const otherNames: Readonly<Record<string, string>> = {
  [keysLanguage]: 'en',
  'sr-ec': 'sr-Cyrl',
  'sr-el': 'sr-Latn',
  simple: 'en',
}

/** Puts together what pages in a language need; `report` hears of each translation that has to be left out. */
export function makePhrasebook(
  code: string,
  files: MessageFiles,
  edition: Edition,
  report: (key: string, language: string) => void,
): Phrasebook {
  const languages = Object.keys(files).map(describeLanguage).sort(byAutonym)
  const catalogs: Record<string, MessageCatalog> = {}
  const taken = new Set<string>()

  for (const language of readingOrder(code, Object.keys(files))) {
    const wanted = messagesOf(files[language] ?? {}).filter(([key]) => !taken.has(key) && isInEdition(key, edition))
    const [sound, broken] = partition(wanted, ([, text]) => isSound(language, text))
    broken.forEach(([key]) => report(key, language))
    sound.forEach(([key]) => taken.add(key))
    if (sound.length > 0) catalogs[language] = Object.fromEntries(sound)
  }
  return { language: describeLanguage(code), languages, catalogs }
}

export function describeLanguage(code: string): Language {
  return {
    code,
    bcp47: otherNames[code] ?? toBcp47(code),
    dir: languageData.getDir(code),
    autonym: languageData.getAutonym(code) || code,
  }
}

/**
 * The available languages in which somebody who asked for one reads on, best first: MediaWiki's table of fallbacks,
 * each also without its last parts (`es-mx` → `es`), and English at the end.
 */
export function readingOrder(code: string, available: readonly string[]): string[] {
  const chain = [code, ...new Banana(code, { finalFallback: source }).getFallbackLocales()]
  const tried = chain.flatMap(shortenings)
  return [...new Set(tried)].filter((language) => available.includes(language))
}

function shortenings(code: string): string[] {
  const parts = code.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

function toBcp47(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? source
}

function messagesOf(catalog: MessageCatalog): [string, string][] {
  return Object.entries(catalog).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}

function byAutonym(a: Language, b: Language): number {
  return a.autonym.localeCompare(b.autonym, source)
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
