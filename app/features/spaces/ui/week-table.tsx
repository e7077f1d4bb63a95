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
  const columns = useColumns(desks)
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

function useColumns(desks: number): readonly Column<WeekDay>[] {
  const t = useTranslate()
  const format = useFormat()
  const full = (half: 'morning' | 'afternoon'): Column<WeekDay> => ({
    key: half,
    header: t(`spaces-half-${half}`),
    kind: 'number',
    cell: (day) => t('spaces-week-of-desks', day[half], desks),
  })
  const count = (key: 'visitors' | 'waiting' | 'rooms'): Column<WeekDay> => ({
    key,
    header: t(`spaces-week-${key}`),
    kind: 'number',
    cell: (day) => day[key],
  })
  const day = ({ date }: WeekDay) => (
    <Link href={`/spaces?date=${date}`}>
      <time dateTime={date}>{format.shortDate(date)}</time>
    </Link>
  )
  const first: Column<WeekDay> = { key: 'day', header: t('spaces-week-day'), kind: 'name', cell: day }
  return [first, full('morning'), full('afternoon'), count('visitors'), count('waiting'), count('rooms')]
}
