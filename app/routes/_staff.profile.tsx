import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { type z } from 'zod'
import { requireSignedIn, requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { changeDaysOff, changeOwnTimes } from '#app/features/staff/commands/change-own-times.server.ts'
import { chooseHowTold } from '#app/features/staff/commands/choose-how-told.server.ts'
import { removeBusySource, setBusySource } from '#app/features/staff/commands/set-busy-source.server.ts'
import { profileForm } from '#app/features/staff/own-schema.ts'
import { getOwnProfile, readBusyFile } from '#app/features/staff/queries/own-profile.server.ts'
import { BusySource } from '#app/features/staff/ui/busy-source.tsx'
import { CalendarFile } from '#app/features/staff/ui/calendar-file.tsx'
import { HowToldFields } from '#app/features/staff/ui/how-told.tsx'
import { OwnTimesFields } from '#app/features/staff/ui/own-times.tsx'
import { usePersonLabels } from '#app/features/staff/ui/person-fields.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalDate } from '#app/lib/office-time.ts'
import { cleanLine } from '#app/lib/text.ts'
import { ownWeek } from '#app/lib/week-hours-fields.ts'
import { ActButton } from '#app/site/act-button.tsx'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'

export const meta = titled

/** A calendar of two megabytes, and the form around it. */
const uploadLimit = 2 * 1024 * 1024 + 64 * 1024

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, name } = await requireSignedIn(request)
  const { timeZone } = getOfficeClock(actor.officeId)
  const now = new Date()
  const profile = await getOwnProfile(actor.staffId, toLocalDate(now, timeZone))
  return json({ title: getTranslate(request)('staff-own-heading'), name, ...profile, now: now.toISOString(), done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const form = await readForm(request, uploadLimit)
  if (form.get('intent') === 'upload') return upload(actor, form)
  const submission = parseWithZod(form, { schema: profileForm })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await change(actor, submission.value)
  return outcome.ok ? redirect(`/profile?done=${doneBy[submission.value.intent]}`, 303) : keepRefused(form, outcome.refusal)
}

const doneBy = { times: 'saved', 'days-off': 'added', 'work-again': 'removed', address: 'saved', told: 'saved', forget: 'removed' } as const

function change(actor: StaffActor, order: z.output<typeof profileForm>) {
  const own = { staffId: actor.staffId, now: new Date() }
  switch (order.intent) {
    case 'times': {
      const { intent: _, ...typed } = order
      return changeOwnTimes(actor, { ...ownWeek(typed), ...own })
    }
    case 'days-off':
    case 'work-again':
      return changeDaysOff(actor, { ...own, ...order, off: order.intent === 'days-off' })
    case 'address':
      return setBusySource(actor, { ...own, source: { kind: 'address', address: order.address } })
    case 'told':
      return chooseHowTold(actor, { ...own, ...order })
    case 'forget':
      return removeBusySource(actor, own)
  }
}

async function upload(actor: StaffActor, form: FormData) {
  const now = new Date()
  const file = form.get('file')
  const spans = await readBusyFile(file, getOfficeClock(actor.officeId).timeZone, now)
  if (!spans.ok) return keepRefused(form, spans.refusal)
  const fileName = file instanceof File ? cleanLine(file.name).slice(0, 120) : ''
  const source = { kind: 'upload', fileName, spans: spans.value } as const
  const outcome = await setBusySource(actor, { staffId: actor.staffId, source, now })
  return outcome.ok ? redirect('/profile?done=saved', 303) : keepRefused(form, outcome.refusal)
}

export default function ProfilePage() {
  const t = useTranslate()
  const { name, values, revision, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = { ...usePersonLabels(), notBefore: t('staff-not-before'), notAfter: t('staff-not-after') }
  return (
    <>
      <AdminHead title={<bdi>{name}</bdi>} lead={t('staff-own-lead')} done={sent ? null : done} />
      <div className="fy-split">
        <Sheet intent="times" sent={sent} values={values} labels={labels} hidden={{ revision }} submit={t('admin-save')}>
          <OwnTimesFields />
        </Sheet>
        <div className="fy-stack fy-stack--sections">
          <HowTold sent={sent} />
          <BusyPart sent={sent} />
          <DaysOff sent={sent} />
        </div>
      </div>
    </>
  )
}

function HowTold({ sent }: Readonly<{ sent: Sent }>) {
  const t = useTranslate()
  const { values, colleagues } = useLoaderData<typeof loader>()
  const labels = { toldBy: t('arrival-own-by'), fallbackId: t('arrival-own-fallback') }
  return (
    <section className="fy-stack" aria-labelledby="told-heading">
      <SectionHead id="told-heading" title={t('arrival-own-heading')} />
      <p>{t('arrival-own-words')}</p>
      <Sheet intent="told" sent={sent} values={values} labels={labels} submit={t('arrival-own-save')} quiet>
        <HowToldFields colleagues={colleagues} />
      </Sheet>
    </section>
  )
}

function BusyPart({ sent }: Readonly<{ sent: Sent }>) {
  const t = useTranslate()
  const { busy, now } = useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const labels = { address: t('staff-busy-address'), file: t('staff-busy-file') }
  return (
    <section className="fy-stack" aria-labelledby="busy-heading">
      <SectionHead id="busy-heading" title={t('staff-busy-heading')} />
      <p>{t('staff-busy-words')}</p>
      {busy && <BusySource source={busy} now={now} renew={revalidate} />}
      {busy && (
        <ActButton send={{ intent: 'forget' }} destructive>
          {t('staff-busy-forget')}
        </ActButton>
      )}
      <Sheet intent="address" sent={sent} labels={labels} submit={t('staff-busy-address-save')} quiet>
        <KeptLine
          name="address"
          label={t('staff-busy-address')}
          description={t('staff-busy-address-help')}
          inputMode="url"
          dir="ltr"
          autoComplete="off"
        />
      </Sheet>
      <Sheet intent="upload" sent={sent} labels={labels} submit={t('staff-busy-file-save')} quiet withFile>
        <CalendarFile />
      </Sheet>
    </section>
  )
}

function DaysOff({ sent }: Readonly<{ sent: Sent }>) {
  const t = useTranslate()
  const format = useFormat()
  const { daysOff } = useLoaderData<typeof loader>()
  const labels = { firstDay: t('staff-days-off-first'), lastDay: t('staff-days-off-last') }
  return (
    <section className="fy-stack" aria-labelledby="days-off-heading">
      <SectionHead id="days-off-heading" title={t('staff-days-off-heading')} count={daysOff.length} />
      <Rows shape="plain">
        {daysOff.map((run) => {
          const days = format.dateRange(run.firstDay, run.lastDay)
          return (
            <Row
              key={run.firstDay}
              act={
                <ActButton send={{ intent: 'work-again', ...run }} label={t('staff-days-off-remove', days)}>
                  {t('staff-days-off-remove-short')}
                </ActButton>
              }
            >
              {days}
            </Row>
          )
        })}
      </Rows>
      <Sheet intent="days-off" sent={sent} labels={labels} submit={t('staff-days-off-add')} quiet>
        <div className="fy-pair">
          <KeptLine name="firstDay" type="date" label={labels.firstDay} />
          <KeptLine name="lastDay" type="date" label={labels.lastDay} />
        </div>
      </Sheet>
    </section>
  )
}
