import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type VisitState } from '../model.ts'

export type ListedVisit = Readonly<{
  id: string
  name: string
  homeWiki: string
  firstDay: string
  lastDay: string
  state: VisitState
  lateUntil: string | null
  host: string | null
  desks: readonly string[]
  asked: string
  dueOn: string | null
  decidedAt: string | null
  addressConfirmed: boolean
  openNeeds: number
  deskless: number
  noPhotos: boolean
  mayOpen: boolean
  /** Planned meetings and stops, and how many invitations wait for an answer. */
  plan: Readonly<{ planned: number; waiting: number }>
}>

/** The one thing to know about a visit in a list: what is missing first. */
export function useVisitNote(timeZone: string, today: string) {
  const t = useTranslate()
  const format = useFormat()

  const asked = ({ asked: at, dueOn, addressConfirmed }: ListedVisit) => {
    if (!addressConfirmed) return t('visits-head-unconfirmed')
    if (dueOn !== null && dueOn < today) return t('visits-note-overdue', format.shortDate(dueOn))
    if (dueOn === today) return t('visits-note-due-today')
    return t('visits-note-asked', format.shortDate(at, timeZone))
  }

  const missing = ({ openNeeds, plan, deskless, noPhotos }: ListedVisit) => {
    if (openNeeds > 0) return t('visits-note-needs', openNeeds)
    if (plan.waiting > 0) return t('visits-note-waiting', plan.waiting)
    if (deskless > 0) return t('visits-note-deskless', deskless)
    if (plan.planned === 0) return t('visits-note-no-plan')
    return noPhotos ? t('visits-photo-no') : ''
  }

  return (visit: ListedVisit): string => {
    switch (visit.state) {
      case 'requested':
        return asked(visit)
      case 'needs-answer':
        return t('visits-note-we-asked')
      case 'declined':
      case 'cancelled':
        return visit.decidedAt === null ? '' : t('visits-note-since', format.shortDate(visit.decidedAt, timeZone))
      case 'approved':
      case 'arriving':
      case 'on-site':
      case 'away':
        return missing(visit)
      case 'finished':
        return t('visits-note-to-close')
      default:
        return ''
    }
  }
}
