import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { type PlanArea, type PlanDesk, type PlanSeat } from '../model.ts'
import { DeskTable } from './desk-table.tsx'
import { FloorLegend } from './floor-legend.tsx'
import { FloorPlan } from './floor-plan.tsx'

type Props = Readonly<{
  areas: readonly PlanArea[]
  date: LocalDate
  pickedId: string | null
  /** Whether names lead to where a person's desk is changed. */
  mayBook: boolean
  mayAddDesks: boolean
}>

/** The desks of one day: drawing, what its fills mean, and the table that says the same. */
export function DeskPlanView({ areas, date, pickedId, mayBook, mayAddDesks }: Props) {
  const t = useTranslate()
  const hrefOf = deskHref(date)
  if (areas.length === 0) return <NoDesks mayAdd={mayAddDesks} />
  return (
    <section className="fy-stack" aria-label={t('spaces-desks-plan')}>
      <FloorLegend />
      <FloorPlan areas={areas} pickedId={pickedId} hrefOf={hrefOf} />
      <SectionHead title={t('spaces-desks-table')} count={areas.reduce((sum, { desks }) => sum + desks.length, 0)} />
      <DeskTable
        caption={t('spaces-desks-table')}
        areas={areas}
        pickedId={pickedId}
        hrefOf={hrefOf}
        seatHref={mayBook ? seatHref(date) : null}
      />
    </section>
  )
}

function NoDesks({ mayAdd }: Readonly<{ mayAdd: boolean }>) {
  const t = useTranslate()
  const title = t('spaces-desks-none')
  if (!mayAdd) return <Empty title={title}>{t('spaces-desks-none-words')}</Empty>
  return <Empty title={title} actions={<ButtonLink href="/admin/desks">{t('spaces-desk-add')}</ButtonLink>} />
}

/** Where a desk of a day is picked. */
export function deskHref(date: LocalDate): (deskId: string) => string {
  return (deskId) => `?date=${date}&desk=${deskId}#desk`
}

/** A visitor's desks are changed on the page of the visit, a colleague's in the panel beside the plan. */
function seatHref(date: LocalDate): (desk: PlanDesk, seat: PlanSeat) => string {
  return (desk, { kind, id }) =>
    kind === 'staff' ? `?date=${date}&desk=${desk.id}&for=staff.${id}#desk` : `/visits/${id}/desk`
}
