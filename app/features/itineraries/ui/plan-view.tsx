import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { type PlanBoard } from '../present.ts'
import { PlanBoards } from './plan-boards.tsx'
import { PlanHead } from './plan-head.tsx'
import { PlanLists } from './plan-lists.tsx'
import { WishColumn } from './wish-column.tsx'

type Wish = Readonly<{ id: string; rank: number; text: string; staffId: string | null; placeId: string | null }>

type Props = Readonly<{
  visitId: string
  approved: boolean
  boards: readonly PlanBoard[]
  wishes: readonly Wish[]
  told: Readonly<{ at: string; changes: number }> | null
  timeZone: string
  today: string
  mayPlan: boolean
  nonce: string | undefined
}>

/** A visit's plan: how it stands, wishes beside the board, and below each day item by item. */
export function PlanView({ nonce, ...props }: Props) {
  const { visitId, boards, wishes, timeZone, today, mayPlan } = props
  const columns = boards.flatMap((board) => board.columns)
  const items = columns.flatMap((column) => column.items)
  const met = wishes.filter(({ rank }) => items.some(({ wishRank }) => wishRank === rank)).length
  const waiting = items.filter(({ over }) => !over).reduce((sum, { waitingFor }) => sum + waitingFor.length, 0)
  return (
    <div className="fy-stack fy-stack--loose">
      <PlanHead {...props} wishes={{ met, all: wishes.length }} waiting={waiting} empty={items.length === 0} />
      <div className={boards.some(isFullWeek) ? 'fy-plan fy-plan--wide' : 'fy-plan'} id="plan">
        <WishColumn visitId={visitId} wishes={wishes} items={items} timeZone={timeZone} mayPlan={mayPlan} />
        <section aria-labelledby="days" className="fy-stack fy-stack--tight">
          <BoardHead />
          {columns.length > 0 ? (
            <PlanBoards boards={boards} timeZone={timeZone} today={today} nonce={nonce} />
          ) : (
            <NothingPlanned />
          )}
        </section>
      </div>
      <PlanLists visitId={visitId} days={columns} timeZone={timeZone} mayPlan={mayPlan} />
    </div>
  )
}

/** Five days and more need the whole width: then the wishes stand above the board. */
function isFullWeek({ columns }: PlanBoard): boolean {
  return columns.length >= 5
}

function NothingPlanned() {
  const t = useTranslate()
  return <Empty title={t('itineraries-plan-empty-heading')}>{t('itineraries-plan-empty-words')}</Empty>
}

function BoardHead() {
  const t = useTranslate()
  return (
    <div className="fy-cluster fy-cluster--spread">
      <h2 id="days" className="fy-hide">
        {t('itineraries-plan-days')}
      </h2>
      <span className="fy-fine fy-cluster">
        <span>
          <span className="fy-swatch fy-swatch--meet" />
          {t('itineraries-plan-legend-meeting')}
        </span>
        <span>
          <span className="fy-swatch fy-swatch--stop" />
          {t('itineraries-plan-legend-stop')}
        </span>
        <span>
          <span className="fy-swatch fy-swatch--wait" />
          {t('itineraries-plan-legend-waiting')}
        </span>
      </span>
      <nav className="fy-cluster fy-fine" aria-label={t('itineraries-plan-show-as')}>
        <a href="#board">{t('itineraries-plan-board')}</a>
        <a href="#list">{t('itineraries-plan-list')}</a>
      </nav>
    </div>
  )
}
