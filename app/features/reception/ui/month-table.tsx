import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Table, type Column } from '#app/ui/table.tsx'

type Counted = Readonly<{
  month: string | null
  visits: number
  noShows: number
  guestDays: number
  walkIns: number
  averageStay: number | null
}>

type Props = Readonly<{ caption: string; months: readonly Counted[]; whole: Counted }>

/** What happened month by month, and the whole year in the last row: numbers without anybody in them. */
export function MonthTable({ caption, months, whole }: Props) {
  const columns = useColumns()
  return (
    <Table
      caption={caption}
      hiddenCaption
      rows={[...months, whole]}
      rowKey={({ month }) => month ?? 'whole'}
      columns={columns}
    />
  )
}

function useColumns(): readonly Column<Counted>[] {
  const t = useTranslate()
  const format = useFormat()
  const count = (key: 'visits' | 'noShows' | 'walkIns' | 'guestDays', header: string): Column<Counted> => ({
    key,
    kind: 'number',
    header,
    cell: (row) => format.number(row[key]),
  })
  return [
    {
      key: 'month',
      kind: 'name',
      header: t('months-month'),
      cell: ({ month }) => (month ? <time dateTime={month}>{format.month(`${month}-01`)}</time> : t('months-whole-year')),
    },
    count('visits', t('months-visits')),
    count('noShows', t('months-no-shows')),
    count('walkIns', t('months-walk-ins')),
    count('guestDays', t('months-guest-days')),
    {
      key: 'stay',
      kind: 'number',
      header: t('months-stay'),
      cell: ({ averageStay }) => (averageStay === null ? <span className="fy-dim">{t('months-too-few')}</span> : format.duration(averageStay)),
    },
  ]
}
