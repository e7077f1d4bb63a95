import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Table, type Column } from '#app/ui/table.tsx'
import { type CountedMonth } from '../rules/months.ts'

type Props = Readonly<{ caption: string; months: readonly CountedMonth[]; whole: CountedMonth }>

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

function useColumns(): readonly Column<CountedMonth>[] {
  const t = useTranslate()
  const format = useFormat()
  const count = (key: 'visits' | 'noShows' | 'walkIns' | 'guestDays', header: string): Column<CountedMonth> => ({
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
      cell: ({ month }) => <Month month={month} />,
    },
    count('visits', t('months-visits')),
    count('noShows', t('months-no-shows')),
    count('walkIns', t('months-walk-ins')),
    count('guestDays', t('months-guest-days')),
    {
      key: 'stay',
      kind: 'number',
      header: t('months-stay'),
      cell: (row) => <Stay minutes={row.averageStay} />,
    },
  ]
}

function Month({ month }: Pick<CountedMonth, 'month'>) {
  const t = useTranslate()
  const format = useFormat()
  if (month === null) return t('months-whole-year')
  return (
    <time dateTime={month} className="fy-nowrap">
      {format.month(`${month}-01`)}
    </time>
  )
}

function Stay({ minutes }: Readonly<{ minutes: number | null }>) {
  const t = useTranslate()
  const format = useFormat()
  if (minutes !== null) return <span className="fy-nowrap">{format.duration(minutes)}</span>
  return <span className="fy-nowrap fy-dim">{t('months-too-few')}</span>
}
