import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { editOffice } from '#app/features/offices/commands/edit-office.server.ts'
import { removeClosure } from '#app/features/offices/commands/remove-closure.server.ts'
import { setClosure } from '#app/features/offices/commands/set-closure.server.ts'
import { getOfficeSheet } from '#app/features/offices/queries/admin.server.ts'
import { timeZoneChoices } from '#app/features/offices/rules.ts'
import { officeChange } from '#app/features/offices/schema.ts'
import { ArrivalFields } from '#app/features/offices/ui/arrival-fields.tsx'
import { ClosureList } from '#app/features/offices/ui/closure-list.tsx'
import { PlaceFields } from '#app/features/offices/ui/place-fields.tsx'
import { useOfficeLabels } from '#app/features/offices/ui/use-office-labels.ts'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toWeekHours } from '#app/lib/week-hours-fields.ts'
import { ActButton } from '#app/site/act-button.tsx'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const { values, revision, closures } = await getOfficeSheet(actor.officeId, new Date())
  const timeZones = timeZoneChoices(values.timeZone?.[0])
  const title = getTranslate(request)('offices-heading')
  return json({ title, values, revision, closures, timeZones, done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: officeChange })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await change(actor, submission.value)
  return outcome.ok ? redirect('/admin/office?done=saved', 303) : keepRefused(form, outcome.refusal)
}

function change(actor: StaffActor, order: z.output<typeof officeChange>) {
  const common = { officeId: actor.officeId, now: new Date() }
  if (order.intent === 'close') return setClosure(actor, { ...common, date: order.date, reason: order.reason })
  if (order.intent === 'open') return removeClosure(actor, { ...common, date: order.date })

  return editOffice(actor, { ...order, ...common, name: order.officeName, openingHours: toWeekHours(order) })
}

export default function OfficePage() {
  const t = useTranslate()
  const { values, revision, closures, timeZones, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = useOfficeLabels()
  return (
    <>
      <AdminHead title={t('offices-heading')} lead={t('offices-lead')} done={sent ? null : done} />
      <StrayProblems sent={sent} shown={{ office: true, close: true }} />
      <div className="fy-stack fy-stack--sections">
        <Sheet intent="office" sent={sent} values={values} labels={labels} hidden={{ revision }} submit={t('admin-save')}>
          <PlaceFields timeZones={timeZones} />
          <ArrivalFields />
        </Sheet>
        <section className="fy-stack" aria-labelledby="closures">
          <SectionHead id="closures" title={t('offices-closures')} count={closures.length} />
          <ClosureList closures={closures} act={({ date }) => <OpenAgain date={date} />} />
          <Sheet intent="close" sent={sent} labels={labels} hidden={{ known: closures.length }} submit={t('offices-closure-add')} quiet>
            <KeptLine name="date" type="date" label={t('offices-closure-date')} />
            <KeptLine name="reason" optional label={t('offices-closure-reason')} description={t('offices-closure-reason-help')} />
          </Sheet>
        </section>
      </div>
    </>
  )
}

function OpenAgain({ date }: Readonly<{ date: string }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <ActButton send={{ intent: 'open', date }} label={t('offices-closure-remove-label', format.date(date))}>
      {t('offices-closure-remove')}
    </ActButton>
  )
}
