import languageData from '@wikimedia/language-data'

export type LanguageName = Readonly<{ code: string; autonym: string; dir: 'ltr' | 'rtl' }>

let names: readonly LanguageName[] | undefined

/**
 * The languages of the world that somebody can say they speak, by their own names and in the order of those; codes
 * that only point to another one are left out.
 */
export function languageNames(): readonly LanguageName[] {
  names ??= Object.keys(languageData.getLanguages())
    .filter((code) => languageData.isRedirect(code) === false)
    .map((code) => ({ code, autonym: autonymOf(code), dir: languageData.getDir(code) }))
    .sort((a, b) => a.autonym.localeCompare(b.autonym, 'en') || a.code.localeCompare(b.code, 'en'))
  return names
}

/** The name of a language in itself; a code that nobody knows stands for itself. */
export function autonymOf(code: string): string {
  return isLanguageCode(code) ? languageData.getAutonym(code) : code
}

/** Languages by the names that readers of another one give them; what is no code was typed by somebody and stays. */
export function languageNamesIn(bcp47: string, codes: readonly string[]): readonly string[] {
  const names = new Intl.DisplayNames(bcp47, { type: 'language', fallback: 'none' })
  return codes.map((code) => (isLanguageCode(code) ? (names.of(code) ?? autonymOf(code)) : code))
}

export function isLanguageCode(code: string): boolean {
  return Object.hasOwn(languageData.getLanguages(), code)
}
