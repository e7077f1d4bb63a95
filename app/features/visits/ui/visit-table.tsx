import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '#app/ui/link.tsx'
import { Table, type Column } from '#app/ui/table.tsx'
import { type VisitState } from '../model.ts'
import { StateChip } from './state-chip.tsx'
import { useVisitNote, type ListedVisit } from './use-visit-note.ts'
import { WikiName } from './wiki-name.tsx'

type Props = Readonly<{ caption: string; visits: readonly ListedVisit[]; today: string; timeZone: string }>

/** Visits for comparing; on a phone each becomes a block. */
export function VisitTable({ caption, visits, today, timeZone }: Props) {
  const columns = useColumns(timeZone, today)
  return (
    <Table
      caption={caption}
      hiddenCaption
      cards
      rows={visits}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )
}

function useColumns(timeZone: string, today: string): readonly Column<ListedVisit>[] {
  const t = useTranslate()
  const format = useFormat()
  const note = useVisitNote(timeZone, today)
  const isThisYear = (date: string) => date.slice(0, 4) === today.slice(0, 4)
  const days = (first: string, last: string) =>
    isThisYear(first) && isThisYear(last) ? format.shortDateRange(first, last) : format.dateRange(first, last)
  return [
    { key: 'name', kind: 'name', header: t('visits-list-visitor'), cell: (visit) => <Name {...visit} /> },
    {
      key: 'days',
      header: t('visits-list-days'),
      cell: ({ firstDay, lastDay }) => (
        <time dateTime={firstDay} className="fy-nowrap">
          {days(firstDay, lastDay)}
        </time>
      ),
    },
    {
      key: 'state',
      kind: 'act',
      header: t('visits-list-state'),
      cell: ({ state, lateUntil: until }) => <StateChip state={state} late={until ? { until, timeZone } : null} />,
    },
    { key: 'host', header: t('visits-list-host'), cell: (visit) => <Host {...visit} /> },
    { key: 'desk', header: t('visits-list-desk'), cell: ({ desks }) => desks.length > 0 && <Desks labels={desks} /> },
    {
      key: 'note',
      header: t('visits-list-note'),
      cell: (visit) => visit.mayOpen && note(visit) !== '' && <span className="fy-dim">{note(visit)}</span>,
    },
  ]
}

function Name({ id, name, homeWiki, mayOpen }: ListedVisit) {
  return (
    <>
      {mayOpen ? (
        <Link href={`/visits/${id}`}>
          <bdi>{name}</bdi>
        </Link>
      ) : (
        <bdi>{name}</bdi>
      )}{' '}
      {mayOpen && homeWiki && (
        <span className="fy-dim fy-plain">
          <WikiName wiki={homeWiki} />
        </span>
      )}
    </>
  )
}

function Desks({ labels }: Readonly<{ labels: readonly string[] }>) {
  return labels.map((label, index) => (
    <span key={label}>
      {index > 0 && ' · '}
      <bdi className="fy-nowrap">{label}</bdi>
    </span>
  ))
}

const ended: readonly VisitState[] = ['declined', 'cancelled', 'closed', 'no-show', 'finished']

function Host({ host, state }: ListedVisit) {
  const t = useTranslate()
  if (host !== null) return <bdi>{host}</bdi>
  return ended.includes(state) ? null : <span className="fy-warn">{t('visits-head-no-host')}</span>
}
