import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { eachDate, halves, type Half, type LocalDate } from '#app/lib/calendar-date.ts'
import { useKept } from '#app/ui/kept-field.tsx'
import { nameHalf, openHalvesOn, type Days, type OpenHalves } from '../../rules/days.ts'

/** A row a day with two boxes. Days that were not on the page before come ticked. */
export function HalfDays({ days, open }: Readonly<{ days: Days; open: OpenHalves }>) {
  const { firstDay, lastDay } = days
  return (
    <>
      <input type="hidden" name="shownDays" value={`${firstDay}/${lastDay}`} />
      <table className="fy-halves">
        <tbody>
          {eachDate(firstDay, lastDay).map((date) => (
            <DayRow key={date} date={date} open={openHalvesOn(date, open)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function DayRow({ date, open }: Readonly<{ date: LocalDate; open: readonly Half[] }>) {
  const t = useTranslate()
  const day = useFormat().dayAndMonth(date)
  if (open.length === 0) {
    return (
      <tr>
        <th scope="row">{day}</th>
        <td colSpan={2} className="fy-dim">
          {t('visit-new-closed')}
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <th scope="row">{day}</th>
      {halves.map((half) => (
        <td key={half}>{open.includes(half) ? <HalfBox date={date} half={half} day={day} /> : <span className="fy-dim">{t('visit-new-closed')}</span>}</td>
      ))}
    </tr>
  )
}

function HalfBox({ date, half, day }: Readonly<{ date: LocalDate; half: Half; day: string }>) {
  const t = useTranslate()
  const ticked = useKept('halves').all
  const [shownFirst = '', shownLast = ''] = useKept('shownDays').text.split('/')
  const wasShown = date >= shownFirst && date <= shownLast
  const value = nameHalf({ date, half })
  const words = t(`visit-half-${half}`)
  return (
    <label>
      <input
        type="checkbox"
        name="halves"
        value={value}
        defaultChecked={!wasShown || ticked.includes(value)}
        aria-label={t('visit-new-half-of-day', words, day)}
      />{' '}
      {words}
    </label>
  )
}
