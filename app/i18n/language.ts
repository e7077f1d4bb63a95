/** A language that pages can be shown in. */
export type Language = Readonly<{
  /** MediaWiki's code, as in the name of its message file: `zh-hans`. */
  code: string
  /** What HTML and `Intl` call it: `zh-Hans`. */
  bcp47: string
  dir: 'ltr' | 'rtl'
  /** Its name in itself. */
  autonym: string
}>

/** Shows message keys instead of words, for translators and tests: `?uselang=qqx`. */
export const keysLanguage = 'qqx'

/** English made 40 % longer, to see what a layout bears: `?uselang=x-long`. */
export const longLanguage = 'x-long'

/** Languages that nobody speaks; the language menu does not offer them. */
export const pretendLanguages: readonly string[] = [keysLanguage, longLanguage]
