import { keysLanguage, type Language } from './language.ts'
import { speak, type Message } from './message.ts'
import type en from './messages/en.json'

export type MessageKey = Exclude<keyof typeof en, '@metadata'>
export type Translate = (key: MessageKey, ...values: (string | number)[]) => string

/** The messages of one language, made ready by `compileMessage`. */
export type Catalog = Readonly<Record<string, Message>>

/**
 * `catalogs` holds the reader's language first, then what it falls back to. A message from another language keeps
 * that language's plural rules. A key that none of them has is shown in brackets, and `report` hears of it. In a
 * language that is written from right to left, a value with letters of the other direction keeps to itself.
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
    const values = dir === 'rtl' ? given.map(setApart) : given
    const found = sources.find(([, catalog]) => Object.hasOwn(catalog, key))
    const message = found?.[1][key]
    if (found && message !== undefined) return speak(message, values, found[0])
    report(key)
    return `⧼${key}⧽`
  }
}

/** Letters that are written from left to right, and telephone numbers; of an address the marks would become a part. */
const leftToRight = /^\+|^(?!.*:\/\/).*[A-Za-z\u00AA-\u058F\u0900-\u1FFF\u2C00-\uD7FF]/s

function setApart(value: string | number): string | number {
  return typeof value === 'string' && leftToRight.test(value) ? `\u2068${value}\u2069` : value
}

const showKey: Translate = (key, ...values) => (values.length > 0 ? `(${key}: ${values.join(', ')})` : `(${key})`)
