import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { changeDates } from '#app/features/itineraries/commands/change-dates.server.ts'
import { previewDates } from '#app/features/itineraries/queries/date-change.server.ts'
import { DatesPreview } from '#app/features/itineraries/ui/dates-preview.tsx'
import { getOwnDates } from '#app/features/visits/queries/own-dates.server.ts'
import { findVisitor } from '#app/features/visits/queries/visitor-page.server.ts'
import { changeDatesForm } from '#app/features/visits/schema.ts'
import { DayFields } from '#app/features/visits/ui/request/dates.tsx'
import { useAwake } from '#app/features/visits/ui/request/use-awake.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { holdAgainst, keepForm, keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useAttempt } from '#app/http/use-attempt.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { allOf, textOf, type KeptForm } from '#app/lib/kept-form.ts'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'
import { Button } from '#app/ui/button.tsx'
import { KeptFaults } from '#app/ui/kept-faults.tsx'
import { KeptFormProvider } from '#app/ui/kept-field.tsx'
import { Panel } from '#app/ui/panel.tsx'

export const meta = titled

type Preview = Parameters<typeof DatesPreview>[0]
type Answer = KeptForm & Readonly<{ preview?: Preview }>

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = found(await findVisitor(params.token))
  const title = getTranslate(request)('visit-change-title')
  return json({ title, home: `/visit/${params.token}`, dates: await getOwnDates(visitor, new Date()) })
}

/** Shows what a change does, and makes it only when that was seen. */
export async function action({ request, params }: ActionFunctionArgs) {
  const now = new Date()
  const visitor = found(await findVisitor(params.token))
  const form = await readForm(request)
  if (form.get('intent') === 'days') return json<Answer>(keepForm(form))

  const { calendar } = await getOwnDates(visitor, now)
  const submission = holdAgainst(form, changeDatesForm(calendar))
  if (submission.status !== 'success') return keepInvalid(form, submission)
  const { revision, ...days } = submission.value
  if (form.get('intent') !== 'apply') {
    return json<Answer>({ ...keepForm(form), preview: await previewDates(visitor.visitId, days, now) })
  }
  const outcome = await changeDates(visitor, { visitId: visitor.visitId, revision, days, now })
  return outcome.ok ? redirect(`/visit/${params.token}?done=changed`) : keepRefused(form, outcome.refusal)
}

export default function ChangeDatesPage() {
  const t = useTranslate()
  const { title, home } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Answer | undefined
  const attempt = useAttempt(sent)
  const labels = {
    firstDay: t('visit-new-first-day'),
    lastDay: t('visit-new-last-day'),
    halves: t('visit-new-halves'),
  }
  return (
    <OwnPage title={title} lead={t('visit-change-lead')} home={home}>
      <KeptFaults errors={sent?.errors ?? {}} labels={labels} attempt={attempt} />
      {sent?.preview && <PreviewPanel sent={sent} preview={sent.preview} />}
      <DatesForm sent={sent} />
    </OwnPage>
  )
}

/** What was looked at is sent again as it is, so that nothing else can be applied. */
function PreviewPanel({ sent, preview }: Readonly<{ sent: KeptForm; preview: Preview }>) {
  const t = useTranslate()
  const format = useFormat()
  const fields = ['firstDay', 'lastDay', 'halves', 'shownDays', 'revision']
  return (
    <Panel light labelledBy="preview">
      <h2 id="preview">{t('visit-change-preview')}</h2>
      <p className="fy-strong">{format.dateRange(textOf(sent, 'firstDay'), textOf(sent, 'lastDay'))}</p>
      <DatesPreview {...preview} />
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

function DatesForm({ sent }: Readonly<{ sent: Answer | undefined }>) {
  const t = useTranslate()
  const { dates, home } = useLoaderData<typeof loader>()
  const { firstDay, lastDay, halves, calendar } = dates
  const now = { firstDay: [firstDay], lastDay: [lastDay], halves, shownDays: [`${firstDay}/${lastDay}`] }
  const from = firstDay < calendar.today ? firstDay : calendar.today
  return (
    <KeptFormProvider value={sent ?? { values: now, errors: {} }}>
      <Form method="post" noValidate className="fy-stack fy-stack--loose">
        {sent?.preview && <h2>{t('visit-change-edit')}</h2>}
        <button type="submit" name="intent" value="look" className="fy-hide" tabIndex={-1} aria-hidden="true">
          {t('visit-change-look')}
        </button>
        <input type="hidden" name="revision" value={dates.revision} />
        <DayFields open={calendar.open} from={from} awake={useAwake()} action={`${home}/change`} />
        <Button type="submit" name="intent" value="look" weight={sent?.preview ? 'normal' : 'primary'} action="progressive" size="large">
          {t('visit-change-look')}
        </Button>
      </Form>
    </KeptFormProvider>
  )
}
