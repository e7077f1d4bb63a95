import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { Link } from '#app/ui/link.tsx'
import { Table, type Column } from '#app/ui/table.tsx'

type WeekDay = Readonly<{
  date: LocalDate
  morning: number
  afternoon: number
  visitors: number
  waiting: number
  rooms: number
}>

type Props = Readonly<{ days: readonly WeekDay[]; desks: number; today: LocalDate }>

/** How full each day of a week is. */
export function WeekTable({ days, desks, today }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const number = (key: 'morning' | 'afternoon', header: string): Column<WeekDay> => ({
    key,
    header,
    kind: 'number',
    label: header,
    cell: (day) => t('spaces-week-of-desks', day[key], desks),
  })
  const count = (key: 'visitors' | 'waiting' | 'rooms'): Column<WeekDay> => ({
    key,
    header: t(`spaces-week-${key}`),
    kind: 'number',
    cell: (day) => day[key],
  })
  const columns: readonly Column<WeekDay>[] = [
    {
      key: 'day',
      header: t('spaces-week-day'),
      kind: 'name',
      cell: ({ date }) => (
        <Link href={`/spaces?date=${date}`}>
          <time dateTime={date}>{format.shortDate(date)}</time>
        </Link>
      ),
    },
    number('morning', t('spaces-half-morning')),
    number('afternoon', t('spaces-half-afternoon')),
    count('visitors'),
    count('waiting'),
    count('rooms'),
  ]
  return (
    <Table
      caption={t('spaces-week-table')}
      hiddenCaption
      cards
      columns={columns}
      rows={days}
      rowKey={({ date }) => date}
      isToday={({ date }) => date === today}
    />
  )
}
