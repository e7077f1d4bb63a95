import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type PlanItem } from '../present.ts'

/** What is said of an item besides its time and title, in the reader's language. */
export function useItemWords(timeZone: string) {
  const t = useTranslate()
  const format = useFormat()

  /** With whom and where; for stops how far it is. */
  const who = ({ people, where, walkMinutes, kind }: PlanItem): readonly string[] => {
    const way = kind !== 'meeting' && walkMinutes !== null ? t('itineraries-item-walk', walkMinutes) : ''
    const place = where.room ?? (where.online ? t('itineraries-item-online') : where.place)
    return [format.list(people), place ?? '', way].filter(Boolean)
  }

  /** Why it stands there, and what is still open about it. */
  const why = (item: PlanItem): readonly string[] => [
    ...(item.wishRank === null ? [] : [t('itineraries-item-wish', item.wishRank)]),
    ...answerWords(item),
    ...item.proposals.map(({ name, start }) =>
      t('itineraries-item-proposed', name, `${format.weekday(start, timeZone)} ${format.time(start, timeZone)}`),
    ),
    ...(item.open === null || item.over ? [] : [t(openKeys[item.open])]),
  ]

  const answerWords = ({ answer, waitingFor, declinedBy, over }: PlanItem): readonly string[] => [
    ...(answer === 'accepted' ? [t('itineraries-item-accepted')] : []),
    ...(waitingFor.length > 0 && !over ? [t('itineraries-item-waiting-for', format.list(waitingFor))] : []),
    ...(declinedBy.length > 0 ? [t('itineraries-item-declined-by', format.list(declinedBy))] : []),
  ]

  return { who, why }
}

const openKeys = {
  open: 'itineraries-item-open',
  closed: 'itineraries-item-closed',
  unknown: 'itineraries-item-hours-unknown',
} as const
