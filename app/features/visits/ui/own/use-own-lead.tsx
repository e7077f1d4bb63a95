import { type ReactNode } from 'react'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalDate } from '#app/lib/office-time.ts'
import { isUnderWay, type OwnVisit } from './own-visit.ts'

/** What comes next in a plan, as far as the first sentence of the page names it. */
export type NextItem = Readonly<{
  title: string
  start: string
  room: string | null
  onlineUrl: string | null
  staff: readonly Readonly<{ name: string }>[]
}>

/** The first sentence of a visitor's own page: what now? */
export function useOwnLead(visit: OwnVisit, next: NextItem | null): ReactNode {
  const t = useTranslate()
  const format = useFormat()
  const { state, office, lateUntil } = visit
  if (lateUntil && state === 'arriving') return t('visit-own-lead-late', format.time(lateUntil, office.timeZone))
  if (next && isToday(next, visit)) return <NextToday item={next} timeZone={office.timeZone} />
  if (state === 'approved') return <Approved visit={visit} next={next} />
  return t(`visit-own-lead-${stateOrStep(visit)}`)
}

function isToday({ start }: NextItem, visit: OwnVisit): boolean {
  return isUnderWay(visit) && toLocalDate(new Date(start), visit.office.timeZone) === visit.today
}

function stateOrStep({ state, isConfirmed }: OwnVisit) {
  if (state === 'requested' && !isConfirmed) return 'unconfirmed'
  return state === 'closed' ? 'finished' : state
}

function NextToday({ item, timeZone }: Readonly<{ item: NextItem; timeZone: string }>) {
  const format = useFormat()
  const time = format.time(item.start, timeZone)
  const names = <bdi>{format.list(item.staff.map(({ name }) => name))}</bdi>
  if (item.staff.length > 0 && item.room) {
    return <Rich id="visit-own-next-meeting" parts={{ 1: names, 3: item.room }} values={['', time]} />
  }
  if (item.staff.length > 0 && item.onlineUrl) return <Rich id="visit-own-next-online" parts={{ 1: names }} values={['', time]} />
  return <Rich id="visit-own-next-other" parts={{ 1: item.title }} values={['', time]} />
}

function Approved({ visit, next }: Readonly<{ visit: OwnVisit; next: NextItem | null }>) {
  const t = useTranslate()
  const format = useFormat()
  const { timeZone } = visit.office
  if (next) {
    const values = ['', format.dayAndMonth(next.start, timeZone), format.time(next.start, timeZone)]
    return <Rich id="visit-own-next-later" parts={{ 1: next.title }} values={values} />
  }
  if (visit.host) return <Rich id="visit-own-lead-approved-host" parts={{ 1: visit.host.name }} />
  return t('visit-own-lead-approved')
}
