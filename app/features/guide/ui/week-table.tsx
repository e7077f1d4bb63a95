import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { Table } from '#app/ui/table.tsx'

type Day = Readonly<{ date: LocalDate; spans: readonly (readonly string[])[] }>

/** The opening hours of this week, today marked. */
export function WeekTable({ week, today }: { week: readonly Day[]; today: LocalDate }) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Table
      caption={t('guide-hours')}
      hiddenCaption
      rows={week}
      rowKey={({ date }) => date}
      isToday={({ date }) => date === today}
      columns={[
        {
          key: 'day',
          header: t('guide-day'),
          kind: 'name',
          cell: ({ date }) => (date === today ? t('guide-today', format.weekday(date)) : format.weekday(date)),
        },
        {
          key: 'open',
          header: t('guide-open'),
          cell: ({ spans }) =>
            spans.length === 0 ? t('guide-closed') : format.list(spans.map((span) => span.map(format.clock).join(' – '))),
        },
      ]}
    />
  )
}
