import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { addStaff } from '#app/features/staff/commands/add-staff.server.ts'
import { listTeams } from '#app/features/staff/queries/admin.server.ts'
import { newStaffForm } from '#app/features/staff/schema.ts'
import { PersonFields, usePersonLabels } from '#app/features/staff/ui/person-fields.tsx'
import { RoleFields } from '#app/features/staff/ui/role-fields.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { ownWeek } from '#app/lib/week-hours-fields.ts'
import { AdminHead } from '#app/site/admin-head.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Link } from '#app/ui/link.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'admin')
  return json({ title: getTranslate(request)('staff-add-heading'), teams: await listTeams(), formToken: newToken() })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: newStaffForm })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const { intent: _, ...typed } = submission.value
  const outcome = await addStaff(actor, { ...ownWeek(typed), officeId: actor.officeId, now: new Date() })
  return outcome.ok ? redirect('/admin/staff?done=added', 303) : keepRefused(form, outcome.refusal)
}

const usual = { locale: ['en'], roles: ['host'] }

export default function AddStaffPage() {
  const t = useTranslate()
  const { teams, formToken } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  return (
    <>
      <AdminHead
        crumb={<Link href="/admin/staff">{t('staff-list-heading')}</Link>}
        title={t('staff-add-heading')}
        lead={t('staff-add-lead')}
      />
      <StrayProblems sent={sent} shown={{ add: true }} />
      <Sheet
        intent="add"
        sent={sent}
        values={usual}
        labels={usePersonLabels()}
        hidden={{ formToken }}
        submit={t('staff-add-submit')}
        beside={<ButtonLink href="/admin/staff">{t('staff-add-leave')}</ButtonLink>}
      >
        <PersonFields teams={teams} />
        <RoleFields />
      </Sheet>
    </>
  )
}
