import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { openFirstSession } from '#app/access/session.server.ts'
import { findSetUpLink } from '#app/access/set-up.server.ts'
import { findImportedValues } from '#app/features/offices/queries/admin.server.ts'
import { timeZoneChoices } from '#app/features/offices/rules.ts'
import { setUpForm } from '#app/features/offices/schema.ts'
import { PlaceFields } from '#app/features/offices/ui/place-fields.tsx'
import { useOfficeLabels } from '#app/features/offices/ui/use-office-labels.ts'
import { setUpHouse } from '#app/features/staff/commands/set-up-house.server.ts'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toWeekHours } from '#app/lib/week-hours-fields.ts'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  found(await findSetUpLink(found(params.token)))
  const imported = await findImportedValues()
  return json({ title: getTranslate(request)('set-up-heading'), timeZones: timeZoneChoices(), imported })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const token = found(params.token)
  found(await findSetUpLink(token))
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: setUpForm })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const { officeName, adminName, email, ...place } = submission.value
  const now = new Date()
  const outcome = await setUpHouse(
    { kind: 'anyone' },
    {
      token,
      office: { ...place, name: officeName, openingHours: toWeekHours(submission.value), contactEmail: email },
      admin: { name: adminName, email, locale: localeOf(request).code },
      now,
    },
  )
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect('/admin', { status: 303, headers: { 'Set-Cookie': await openFirstSession(outcome.value.staffId, now) } })
}

const usualWeek = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`hours${day}`, ['09:00–18:00']]))
const firstValues = { timeZone: ['America/Los_Angeles'], ...usualWeek }

export default function SetUpPage() {
  const t = useTranslate()
  const frame = usePublicFrame()
  const { timeZones, imported } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = { ...useOfficeLabels(), adminName: t('set-up-admin-name'), email: t('set-up-admin-email') }
  return (
    <NarrowFrame {...frame}>
      <div className="fy-stack fy-stack--tight">
        <h1 className="fy-voice fy-voice--small">{t('set-up-heading')}</h1>
        <p>{t('set-up-words')}</p>
      </div>
      <Sheet intent="set-up" sent={sent} values={imported ?? firstValues} labels={labels} submit={t('set-up-submit')}>
        <SectionHead title={t('set-up-admin')} />
        <KeptLine name="adminName" label={t('set-up-admin-name')} autoComplete="name" />
        <KeptLine name="email" type="email" label={t('set-up-admin-email')} description={t('set-up-admin-email-help')} autoComplete="email" />
        <SectionHead title={t('set-up-office')} />
        <PlaceFields timeZones={timeZones} />
      </Sheet>
    </NarrowFrame>
  )
}
