import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { Empty } from '#app/ui/empty.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type PlanDesk } from '../model.ts'
import { DeskTable } from './desk-table.tsx'
import { FloorLegend } from './floor-legend.tsx'
import { FloorPlan } from './floor-plan.tsx'

type Props = Readonly<{
  desks: readonly PlanDesk[]
  date: LocalDate
  pickedId: string | null
  /** Whether visitors' names lead to where their desks are changed. */
  mayBook: boolean
}>

/** The desks of one day: drawing, what its fills mean, and the table that says the same. */
export function DeskPlanView({ desks, date, pickedId, mayBook }: Props) {
  const t = useTranslate()
  const hrefOf = deskHref(date)
  if (desks.length === 0) return <Empty title={t('spaces-desks-none')}>{t('spaces-desks-none-words')}</Empty>
  return (
    <section className="fy-stack" aria-label={t('spaces-desks-plan')}>
      <FloorLegend />
      <FloorPlan desks={desks} pickedId={pickedId} hrefOf={hrefOf} />
      <SectionHead title={t('spaces-desks-table')} count={desks.length} />
      <DeskTable
        caption={t('spaces-desks-table')}
        desks={desks}
        pickedId={pickedId}
        hrefOf={hrefOf}
        visitHref={mayBook ? (visitId) => `/visits/${visitId}/desk` : null}
      />
    </section>
  )
}

/** Where a desk of a day is picked. */
export function deskHref(date: LocalDate): (deskId: string) => string {
  return (deskId) => `/spaces?date=${date}&desk=${deskId}#desk`
}
