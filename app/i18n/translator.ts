import Banana from 'banana-i18n'
import { keysLanguage } from './language.ts'
import type en from './messages/en.json'

export type MessageKey = Exclude<keyof typeof en, '@metadata'>
export type MessageCatalog = Readonly<Record<string, unknown>>
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string

/** Hears of a message that could not be shown in a language, or in any when there is none. */
export type ReportBroken = (key: string, language: string | null) => void

type Source = Readonly<{ language: string; catalog: MessageCatalog; banana: Banana }>

/**
 * `catalogs` holds the reader's language first, then what it falls back to. Each message keeps the plural rules of
 * the language it comes from. A translation that cannot be parsed is passed over like a missing one.
 */
export function createTranslate(
  locale: string,
  catalogs: Readonly<Record<string, MessageCatalog>>,
  report: ReportBroken = () => {},
): Translate {
  if (locale === keysLanguage) return speakKey
  const sources = Object.entries(catalogs).map(
    ([language, catalog]): Source => ({ language, catalog, banana: new Banana(language) }),
  )
  return (key, ...values) => speak(sources, key, values, report)
}

/** Whether banana can parse a message of a language and knows all that it asks for. */
export function isSound(language: string, text: string): boolean {
  return render(new Banana(language), text, ['1', '2', '3', '4', '5', '6', '7', '8', '9']) !== null
}

function speak(
  sources: readonly Source[],
  key: string,
  values: readonly (string | number)[],
  report: ReportBroken,
): string {
  for (const { language, catalog, banana } of sources) {
    const text = catalog[key]
    if (typeof text !== 'string') continue
    const words = render(banana, text, values)
    if (words !== null) return words
    report(key, language)
  }
  report(key, null)
  return `⧼${key}⧽`
}

/** Banana holds no messages here: it takes a key that it does not know for the message itself. */
function render(banana: Banana, text: string, values: readonly (string | number)[]): string | null {
  try {
    return String(banana.i18n(text, ...values))
  } catch {
    return null
  }
}

const speakKey: Translate = (key, ...values) =>
  values.length > 0 ? `(${key}: ${values.join(', ')})` : `(${key})`
