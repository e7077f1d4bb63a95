import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Table, type Column } from '#app/ui/table.tsx'
import { type PlanColumn, type PlanItem } from '../present.ts'
import { Parts } from './parts.tsx'
import { useItemWords } from './use-item-words.ts'

type Props = Readonly<{ visitId: string; days: readonly PlanColumn[]; timeZone: string; mayPlan: boolean }>

/** Each day item by item, with the reasons and the ways to change it: all of the board, without a mouse. */
export function PlanLists({ visitId, days, timeZone, mayPlan }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const columns = useColumns(visitId, timeZone, mayPlan)
  return (
    <div id="list" className="fy-stack fy-stack--loose">
      {days
        .filter(({ items }) => items.length > 0)
        .map(({ date, items }, index) => (
          <div key={date} className="fy-stack fy-stack--tight fy-steady">
            <SectionHead
              title={t('itineraries-list-heading', format.dayAndMonth(date))}
              aside={index === 0 && mayPlan ? t('itineraries-list-hint') : undefined}
            />
            <Table
              caption={t('itineraries-list-heading', format.dayAndMonth(date))}
              hiddenCaption
              cards
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
            />
          </div>
        ))}
    </div>
  )
}

function useColumns(visitId: string, timeZone: string, mayPlan: boolean): readonly Column<PlanItem>[] {
  const t = useTranslate()
  const format = useFormat()
  const words = useItemWords(timeZone)
  const change: Column<PlanItem> = {
    key: 'change',
    header: t('itineraries-list-change'),
    kind: 'act',
    cell: (item) => <Changes item={item} visitId={visitId} />,
  }
  return [
    { key: 'what', header: t('itineraries-list-what'), kind: 'name', cell: (item) => <What item={item} who={words.who(item)} /> },
    {
      key: 'when',
      header: t('itineraries-list-when'),
      cell: ({ start, end }) => <time dateTime={start}>{format.timeRange(start, end, timeZone)}</time>,
    },
    { key: 'why', header: t('itineraries-list-why'), cell: (item) => <Parts parts={words.why(item)} /> },
    ...(mayPlan ? [change] : []),
  ]
}

function What({ item, who }: Readonly<{ item: PlanItem; who: readonly string[] }>) {
  return (
    <>
      <span dir="auto">
        {item.kind === 'meeting' ? <Link href={`/meetings/${item.id}`}>{item.title}</Link> : item.title}
      </span>
      <br />
      <span className="fy-dim fy-plain">
        <Parts parts={who} />
      </span>
    </>
  )
}

function Changes({ item, visitId }: Readonly<{ item: PlanItem; visitId: string }>) {
  const t = useTranslate()
  const { id, title, kind, over, revision } = item
  if (over) return <span className="fy-dim">{t('itineraries-item-over')}</span>
  const isMeeting = kind === 'meeting'
  return (
    <span className="fy-cluster">
      <ButtonLink
        href={isMeeting ? `/meetings/${id}/move` : `/visits/${visitId}/plan/stop/${id}`}
        label={t('itineraries-list-move-label', title)}
      >
        {t('itineraries-list-move')}
      </ButtonLink>
      {isMeeting ? (
        <ButtonLink
          href={`/meetings/${id}/cancel`}
          action="destructive"
          weight="quiet"
          label={t('itineraries-list-remove-label', title)}
        >
          {t('itineraries-list-remove')}
        </ButtonLink>
      ) : (
        <form method="post" action={`/visits/${visitId}/plan`}>
          <input type="hidden" name="intent" value="remove-stop" />
          <input type="hidden" name="stopId" value={id} />
          <input type="hidden" name="revision" value={revision} />
          <Button type="submit" action="destructive" weight="quiet" label={t('itineraries-list-remove-label', title)}>
            {t('itineraries-list-remove')}
          </Button>
        </form>
      )}
    </span>
  )
}
