import { type Phrasebook } from './phrasebook.ts'
import { createTranslate, type Translate } from './translator.ts'
import { type Locale } from './use-translate.tsx'

/** A phrasebook, opened: what the contexts hold. */
export type OpenBook = Readonly<{ locale: Locale; translate: Translate }>

export function openBook({ language, languages, catalogs }: Phrasebook): OpenBook {
  const translate = createTranslate(language.code, catalogs, undefined, language.dir)
  return { locale: { ...language, languages }, translate }
}
