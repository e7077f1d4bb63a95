import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type Jsonified } from '#app/lib/jsonified.ts'
import { type Need } from '../model.ts'

export type ShownNeed = Jsonified<Need>
type Asked = Extract<ShownNeed, { dueOn: string }>
type WalkedIn = Extract<ShownNeed, { kind: 'walk-in' }>

/** The sentence that says what a thing is that waits. */
export function useNeedWords(today: string, timeZone: string): (need: ShownNeed) => string {
  const t = useTranslate()
  const format = useFormat()
  const time = (instant: string) => format.time(instant, timeZone)

  const due = (dueOn: string) => {
    if (dueOn < today) return t('today-due-past', format.shortDate(dueOn))
    return dueOn === today ? t('today-due-today') : t('today-due', format.shortDate(dueOn))
  }
  const request = ({ kind, firstDay, lastDay, dueOn, confirmed }: Asked) => {
    const days = format.dateRange(firstDay, lastDay)
    if (!confirmed) return t('today-need-unconfirmed', days)
    return t(`today-need-${kind}`, days, due(dueOn))
  }
  const walkIn = ({ hostName, reason }: WalkedIn) =>
    [t('today-need-walk-in'), hostName && t('today-need-walk-in-host', hostName), reason].filter(Boolean).join(' ')

  return (need) => {
    switch (need.kind) {
      case 'request':
      case 'answered':
        return request(need)
      case 'walk-in':
        return walkIn(need)
      case 'proposal':
        return t('today-need-proposal', need.colleague, format.dateTime(need.proposed, timeZone), time(need.start))
      case 'invitation':
        return t('today-need-invitation', need.title, format.dateTime(need.start, timeZone))
      case 'late':
        return t('today-need-late', time(need.until))
      case 'access':
        return t('today-need-access', need.count, format.shortDate(need.firstDay))
      case 'question':
        return t('today-need-question')
      case 'mail':
        return need.subject ? t('today-need-mail', need.subject) : t('today-need-mail-bare')
    }
  }
}
