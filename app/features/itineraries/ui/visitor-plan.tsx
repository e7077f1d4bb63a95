import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { dayToShow, type VisitorPlan } from '../rules/visitor-plan.ts'
import { FreeTime, type SuggestedPlace } from './free-time.tsx'
import { VisitorLine } from './visitor-line.tsx'

type Props = Readonly<{
  plan: VisitorPlan
  today: LocalDate
  timeZone: string
  /** The address of the page, without a question mark. */
  home: string
  /** The query that keeps the language which the page was asked for in. */
  language: string
  /** A date, `all`, or nothing. */
  asked: string | null
  /** For the pause of the day that is shown. */
  suggestions: readonly SuggestedPlace[]
  formToken: string
}>

/** One day of the plan, or all of them. */
export function VisitorPlanView({ plan, today, timeZone, asked, ...form }: Props) {
  const t = useTranslate()
  const day = dayToShow(plan, today, asked)
  if (plan.isEmpty || !day) {
    return (
      <section className="fy-stack">
        <SectionHead title={t('visit-own-plan')} />
        <p className="fy-dim">{t('visit-own-nothing-plan')}</p>
      </section>
    )
  }
  if (asked === 'all') return <AllDays plan={plan} today={today} timeZone={timeZone} home={form.home} />
  const to = { home: form.home, language: form.language }
  const all = <Link href={`${form.home}?day=all`}>{t('visit-own-all-days', plan.days.length)}</Link>
  return (
    <>
      <section className="fy-stack">
        <SectionHead title={<DayName date={day.date} today={today} />} aside={plan.days.length > 1 && all} />
        <VisitorLine day={day} timeZone={timeZone} isToday={day.date === today} {...to} />
      </section>
      {day.gap && <FreeTime gap={day.gap} date={day.date} timeZone={timeZone} {...form} />}
    </>
  )
}

function AllDays({ plan, today, timeZone, home }: Omit<Props, 'asked' | 'suggestions' | 'formToken' | 'language'>) {
  const t = useTranslate()
  return (
    <section className="fy-stack fy-stack--loose">
      <SectionHead title={t('visit-own-plan')} aside={<Link href={home}>{t('visit-own-one-day')}</Link>} />
      {plan.days.map((day) => (
        <section key={day.date} className="fy-stack">
          <h3>
            <DayName date={day.date} today={today} />
          </h3>
          <VisitorLine day={day} timeZone={timeZone} isToday={day.date === today} />
        </section>
      ))}
    </section>
  )
}

function DayName({ date, today }: Readonly<{ date: LocalDate; today: LocalDate }>) {
  const t = useTranslate()
  const name = useFormat().dayAndMonth(date)
  return <time dateTime={date}>{date === today ? t('visit-own-today', name) : name}</time>
}
