import { keysLanguage, type Language } from './language.ts'
import { speak, type Message } from './message.ts'
import type en from './messages/en.json'
import { setApart } from './set-apart.ts'

export type MessageKey = Exclude<keyof typeof en, '@metadata'>
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string

/** The messages of one language, made ready by `compileMessage`. */
export type Catalog = Readonly<Record<string, Message>>

/**
 * `catalogs` holds the reader's language first, then what it falls back to. A message from another language keeps
 * that language's plural rules. A key that none of them has is shown in brackets, and `report` hears of it. A value
 * with letters of the other direction keeps to itself, also where it begins the sentence.
 */
export function createTranslate(
  locale: string,
  catalogs: Readonly<Record<string, Catalog>>,
  report: (key: string) => void = () => {},
  dir: Language['dir'] = 'ltr',
): Translate {
  if (locale === keysLanguage) return showKey
  const sources = Object.entries(catalogs)

  return (key, ...given) => {
    const values = given.map((value) => (typeof value === 'string' ? setApart(value, dir) : value))
    const found = sources.find(([, catalog]) => Object.hasOwn(catalog, key))
    const message = found?.[1][key]
    if (found && message !== undefined) return speak(message, values, found[0])
    report(key)
    return `⧼${key}⧽`
  }
}

const showKey: Translate = (key, ...values) => (values.length > 0 ? `(${key}: ${values.join(', ')})` : `(${key})`)
