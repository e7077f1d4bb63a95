import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type Half } from '#app/lib/calendar-date.ts'

type Planned = Readonly<{ id: string; title: string; start: string }>

type Props = Readonly<{
  timeZone: string
  meetings: readonly Planned[]
  stops: readonly Planned[]
  desks: readonly Readonly<{ id: string; label: string; date: string; half: Half }>[]
  deskless: number
  told: readonly string[]
  /** Who makes the change: the other of the two is told. */
  by?: 'visitor' | 'liaison'
}>

/** What a change does to a plan: what goes, what is missing, who is told. */
export function DatesPreview({ timeZone, meetings, stops, desks, deskless, told, by = 'visitor' }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const other = t(by === 'visitor' ? 'visit-change-liaison' : 'visit-change-visitor')
  const when = ({ start }: Planned) => format.dateTime(start, timeZone)
  const nothing = meetings.length + stops.length + desks.length === 0
  return (
    <ul>
      {nothing && <li>{t('visit-change-nothing')}</li>}
      {meetings.map((meeting) => (
        <li key={meeting.id}>{t('visit-change-meeting', meeting.title, when(meeting))}</li>
      ))}
      {stops.map((stop) => (
        <li key={stop.id}>{t('visit-change-stop', stop.title, when(stop))}</li>
      ))}
      {desks.map(({ id, label, date, half }) => (
        <li key={id}>{t('visit-change-desk', label, format.dayAndMonth(date), t(`visit-half-${half}`))}</li>
      ))}
      {deskless > 0 && <li>{t('visit-change-deskless', deskless)}</li>}
      <li>{t('visit-change-told', format.list([...told, other]))}</li>
    </ul>
  )
}
