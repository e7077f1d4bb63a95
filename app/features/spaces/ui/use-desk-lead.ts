import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type DeskCount } from '../desk-count.ts'

/** Says how full a day is: "29 of 40 in use in the morning, 29 in the afternoon · 2 out of use". */
export function useDeskLead({ all, morning, afternoon, off }: DeskCount): string {
  const t = useTranslate()
  const used = t('spaces-desks-lead', morning, afternoon, all)
  return off === 0 ? used : `${used} · ${t('spaces-desks-lead-off', off)}`
}
