import languageData from '@wikimedia/language-data'
import Banana from 'banana-i18n'
import { compileMessage } from './compile-message.server.ts'
import { type Language } from './language.ts'
import { type Message } from './message.ts'
import { isInEdition, type BuiltEdition, type Phrasebook } from './phrasebook.ts'
import { type Catalog } from './translator.ts'

/** A message file as translators write it, with its `@metadata`. */
export type MessageFile = Readonly<Record<string, unknown>>

/** The message files by language, as they lie in `messages/`; documentation (qqq) is not among them. */
export type MessageFiles = Readonly<Record<string, MessageFile>>

/** Hears of a message that cannot be shown in a language. */
export type ReportBroken = (key: string, language: string) => void

const source = 'en'

/** Codes of MediaWiki that are not the lower-case form of what browsers call the language. */
const otherNames: Readonly<Record<string, string>> = {
  'sr-ec': 'sr-Cyrl',
  'sr-el': 'sr-Latn',
  simple: 'en',
}

/** Puts together what pages in a language need; `report` hears of each translation that has to be left out. */
export function makePhrasebook(
  code: string,
  files: MessageFiles,
  edition: BuiltEdition,
  report: ReportBroken,
): Phrasebook {
  const languages = Object.keys(files).map(describeLanguage).sort(byAutonym)
  const catalogs: Record<string, Catalog> = {}
  const taken = new Set<string>()

  for (const language of new Set([...readingOrder(code, Object.keys(files)), source])) {
    const wanted = messagesOf(files[language]).filter(([key]) => !taken.has(key) && isInEdition(key, edition))
    const ready = wanted.map(([key, text]) => [key, compileMessage(text)] as const)
    ready.filter(([, message]) => message === null).forEach(([key]) => report(key, language))
    const sound = ready.filter((entry): entry is [string, Message] => entry[1] !== null)
    sound.forEach(([key]) => taken.add(key))
    if (sound.length > 0) catalogs[language] = Object.fromEntries(sound)
  }
  return { language: describeLanguage(code), languages, catalogs }
}

function describeLanguage(code: string): Language {
  return {
    code,
    bcp47: otherNames[code] ?? toBcp47(code),
    dir: languageData.getDir(code),
    autonym: languageData.getAutonym(code),
  }
}

/**
 * The available languages in which somebody who asked for one can read on, best first: by MediaWiki's table of
 * fallbacks, each also without its last parts (`es-mx` → `es`).
 */
export function readingOrder(code: string, available: readonly string[]): string[] {
  const chain = shortenings(code).flatMap((shorter) => [shorter, ...fallbacksOf(shorter)])
  return [...new Set(chain.flatMap(shortenings))].filter((language) => available.includes(language))
}

/** Banana ends the table's row with a language that is always tried; asked for none, it says the language itself. */
function fallbacksOf(code: string): string[] {
  return new Banana(code, { finalFallback: code }).getFallbackLocales()
}

function shortenings(code: string): string[] {
  const parts = code.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

function toBcp47(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? source
}

function messagesOf(file: MessageFile = {}): [key: string, text: string][] {
  return Object.entries(file).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}

function byAutonym(a: Language, b: Language): number {
  return a.autonym.localeCompare(b.autonym, source)
}
