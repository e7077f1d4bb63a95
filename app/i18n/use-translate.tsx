import { createContext, useContext } from 'react'
import { fromMessageRef } from '#app/lib/message-ref.ts'
import { type Language } from './language.ts'
import { type MessageKey, type Translate } from './translator.ts'

const TranslateContext = createContext<Translate | null>(null)

export const TranslateProvider = TranslateContext.Provider

/** The language of the page; `languages` is what its menu offers. */
export type Locale = Language & Readonly<{ languages: readonly Language[] }>

const LocaleContext = createContext<Locale | null>(null)

export const LocaleProvider = LocaleContext.Provider

export function useTranslate(): Translate {
  const translate = useContext(TranslateContext)
  if (!translate) throw new Error('useTranslate needs a TranslateProvider above it')
  return translate
}

export function useLocale(): Locale {
  const locale = useContext(LocaleContext)
  if (!locale) throw new Error('useLocale needs a LocaleProvider above it')
  return locale
}

/**
 * The words for the first error of a field. Schemas and refusals give message references: `form-too-long|85`. Whatever
 * else comes, such as a message of zod's own, becomes a general sentence.
 */
export function useErrorText() {
  const t = useTranslate()
  return (errors: readonly string[] | undefined): string | undefined => {
    const error = errors?.[0]
    if (!error) return undefined
    if (!/^(form|refusal)-[a-z0-9-]+(\||$)/.test(error)) return t('form-unfit')
    const { key, values } = fromMessageRef(error)
    return t(key as MessageKey, ...values)
  }
}
