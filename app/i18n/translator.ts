import { keysLanguage } from './language.ts'
import { speak, type Message } from './message.ts'
import type en from './messages/en.json'

export type MessageKey = Exclude<keyof typeof en, '@metadata'>
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string

/** The messages of one language, made ready by `compileMessage`. */
export type Catalog = Readonly<Record<string, Message>>

/**
 * `catalogs` holds the reader's language first, then what it falls back to. A message from another language keeps
 * that language's plural rules. A key that none of them has is shown in brackets, and `report` hears of it.
 */
export function createTranslate(
  locale: string,
  catalogs: Readonly<Record<string, Catalog>>,
  report: (key: string) => void = () => {},
): Translate {
  if (locale === keysLanguage) return showKey
  const sources = Object.entries(catalogs)

  return (key, ...values) => {
    const found = sources.find(([, catalog]) => Object.hasOwn(catalog, key))
    const message = found?.[1][key]
    if (found && message !== undefined) return speak(message, values, found[0])
    report(key)
    return `⧼${key}⧽`
  }
}

const showKey: Translate = (key, ...values) => (values.length > 0 ? `(${key}: ${values.join(', ')})` : `(${key})`)
