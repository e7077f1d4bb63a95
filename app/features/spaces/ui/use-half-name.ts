import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type HalfDay } from '../model.ts'

/** Names a half-day: "Tue, 8 Dec, morning". */
export function useHalfName(): (when: HalfDay) => string {
  const t = useTranslate()
  const format = useFormat()
  return ({ date, half }) => t(`spaces-on-${half}`, format.shortDate(date))
}
