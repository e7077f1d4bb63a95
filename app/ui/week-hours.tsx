import { useFormat } from '#app/i18n/use-format.tsx'
import { FieldSet } from './field-set.tsx'
import { KeptLine } from './kept-field.tsx'

/** A Monday and the six days after it, to take the names of weekdays from. */
const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07']

/** What the seven fields are called: the days, Monday first. */
export function useDayLabels(): Readonly<Record<string, string>> {
  const format = useFormat()
  return Object.fromEntries(days.map((day, index) => [`hours${index + 1}`, format.weekday(day)]))
}

/** A line for each day of the week: the hours as words, so that breaks fit and no script is needed. */
export function WeekHours({ legend, help }: Readonly<{ legend: string; help: string }>) {
  const labels = useDayLabels()
  return (
    <FieldSet legend={legend} description={help}>
      <div className="fy-grid fy-grid--under">
        {Object.entries(labels).map(([name, label]) => (
          <KeptLine key={name} name={name} label={label} dir="ltr" autoComplete="off" />
        ))}
      </div>
    </FieldSet>
  )
}
