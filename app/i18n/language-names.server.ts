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

export function isLanguageCode(code: string): boolean {
  return Object.hasOwn(languageData.getLanguages(), code)
}
