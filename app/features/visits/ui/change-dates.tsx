import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { allOf, textOf, type KeptForm } from '#app/lib/kept-form.ts'
import { Button } from '#app/ui/button.tsx'
import { KeptFaults } from '#app/ui/kept-faults.tsx'
import { KeptFormProvider } from '#app/ui/kept-field.tsx'
import { Panel } from '#app/ui/panel.tsx'
import { type RequestCalendar } from '../rules/days.ts'
import { DayFields } from './request/dates.tsx'
import { useAwake } from './request/use-awake.ts'

type FormProps = Readonly<{ method: 'post'; noValidate?: boolean; className?: string; children: ReactNode }>

type Props = Readonly<{
  /** The form of the page that it stands on. */
  form: (props: FormProps) => ReactNode
  dates: Readonly<{ firstDay: string; lastDay: string; halves: string[]; revision: number; calendar: RequestCalendar }>
  /** Where the form goes. */
  action: string
  /** The form as it came back. */
  sent: KeptForm | undefined
  /** Counts the times that it came back. */
  attempt: number
  /** What the dates that were sent would do; null while nothing was looked at. */
  preview: ReactNode
}>

/** Other dates for a visit: chosen, looked at with what they do, and made with one press. */
export function ChangeDates({ form, dates, action, sent, attempt, preview }: Props) {
  const t = useTranslate()
  const labels = {
    firstDay: t('visit-new-first-day'),
    lastDay: t('visit-new-last-day'),
    halves: t('visit-change-halves'),
  }
  return (
    <>
      <KeptFaults errors={sent?.errors ?? {}} labels={labels} attempt={attempt} />
      {sent && preview && <PreviewPanel form={form} sent={sent} preview={preview} />}
      <DatesForm form={form} dates={dates} action={action} sent={sent} isAgain={Boolean(preview)} />
    </>
  )
}

/** What was looked at is sent again as it is, so that nothing else can be applied. */
function PreviewPanel({ form: Form, sent, preview }: Pick<Props, 'form' | 'preview'> & Readonly<{ sent: KeptForm }>) {
  const t = useTranslate()
  const format = useFormat()
  const fields = ['firstDay', 'lastDay', 'halves', 'shownDays', 'revision']
  return (
    <Panel light labelledBy="preview">
      <h2 id="preview">{t('visit-change-preview')}</h2>
      <p className="fy-strong">{format.dateRange(textOf(sent, 'firstDay'), textOf(sent, 'lastDay'))}</p>
      {preview}
      <Form method="post">
        {fields.flatMap((name) =>
          allOf(sent, name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
        )}
        <Button type="submit" name="intent" value="apply" action="progressive" weight="primary" size="large">
          {t('visit-change-apply')}
        </Button>
      </Form>
    </Panel>
  )
}

type DatesProps = Pick<Props, 'form' | 'dates' | 'action' | 'sent'> & Readonly<{ isAgain: boolean }>

function DatesForm({ form: Form, dates, action, sent, isAgain }: DatesProps) {
  const t = useTranslate()
  const { firstDay, lastDay, halves, calendar } = dates
  const now = { firstDay: [firstDay], lastDay: [lastDay], halves, shownDays: [`${firstDay}/${lastDay}`] }
  const from = firstDay < calendar.today ? firstDay : calendar.today
  return (
    <KeptFormProvider value={sent ?? { values: now, errors: {} }}>
      <Form method="post" noValidate className="fy-stack fy-stack--loose">
        {isAgain && <h2>{t('visit-change-edit')}</h2>}
        <button type="submit" name="intent" value="look" className="fy-hide" tabIndex={-1} aria-hidden="true">
          {t('visit-change-look')}
        </button>
        <input type="hidden" name="revision" value={dates.revision} />
        <DayFields open={calendar.open} from={from} awake={useAwake()} action={action} legend={t('visit-change-halves')} />
        <Button type="submit" name="intent" value="look" weight={isAgain ? 'normal' : 'primary'} action="progressive" size="large">
          {t('visit-change-look')}
        </Button>
      </Form>
    </KeptFormProvider>
  )
}
