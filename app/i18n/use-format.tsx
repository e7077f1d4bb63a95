import { createFormat, type Format } from './format.ts'
import { useLocale } from './use-translate.tsx'

export function useFormat(): Format {
  return createFormat(useLocale().bcp47)
}
