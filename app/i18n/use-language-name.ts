import { useLocale } from './use-translate.tsx'

/** A language by the name its speakers give it; its code when it is none of ours. */
export function useLanguageName(code: string): string {
  return useLocale().languages.find((language) => language.code === code)?.autonym ?? code
}
