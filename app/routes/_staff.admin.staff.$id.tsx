import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { disableStaff } from '#app/features/staff/commands/disable-staff.server.ts'
import { editStaff } from '#app/features/staff/commands/edit-staff.server.ts'
import { enableStaff } from '#app/features/staff/commands/enable-staff.server.ts'
import { setRoles } from '#app/features/staff/commands/set-roles.server.ts'
import { findMemberSheet, listTeams } from '#app/features/staff/queries/admin.server.ts'
import { staffChange } from '#app/features/staff/schema.ts'
import { PersonFields, usePersonLabels } from '#app/features/staff/ui/person-fields.tsx'
import { RoleFields } from '#app/features/staff/ui/role-fields.tsx'
import { readForm } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ownWeek } from '#app/lib/week-hours-fields.ts'
import { ActButton } from '#app/site/act-button.tsx'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { SectionHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { officeId, staffId } = await requireStaff(request, 'admin')
  const person = found(await findMemberSheet(officeId, found(params.id)))
  const teams = await listTeams()
  return json({ title: person.name, person, teams, isSelf: person.id === staffId, done: doneOf(request) })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: staffChange })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const staffId = found(params.id)
  const outcome = await change(actor, staffId, submission.value)
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/admin/staff/${staffId}?done=${doneBy[submission.value.intent]}`, 303)
}

const doneBy = { edit: 'saved', roles: 'saved', disable: 'shut-out', enable: 'let-in' } as const

function change(actor: StaffActor, staffId: string, order: z.output<typeof staffChange>) {
  const now = new Date()
  switch (order.intent) {
    case 'roles':
      return setRoles(actor, { staffId, roles: order.roles, now })
    case 'disable':
      return disableStaff(actor, { staffId, now })
    case 'enable':
      return enableStaff(actor, { staffId, now })
    case 'edit': {
      const { intent: _, ...typed } = order
      return editStaff(actor, { staffId, ...ownWeek(typed), now })
    }
  }
}

export default function StaffMemberPage() {
  const t = useTranslate()
  const { person, teams, isSelf, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = usePersonLabels()
  return (
    <>
      <AdminHead
        crumb={<Link href="/admin/staff">{t('staff-list-heading')}</Link>}
        title={<bdi>{person.name}</bdi>}
        done={sent ? null : done}
      />
      <StrayProblems sent={sent} shown={{ edit: true, roles: true, disable: true }} />
      <div className="fy-split">
        <Sheet intent="edit" sent={sent} values={person.values} labels={labels} hidden={{ revision: person.revision }} submit={t('admin-save')}>
          <PersonFields teams={teams} />
        </Sheet>
        <div className="fy-stack fy-stack--sections">
          <section className="fy-stack" aria-labelledby="roles-heading">
            <SectionHead id="roles-heading" title={t('staff-roles-heading')} />
            <Sheet
              intent="roles"
              sent={sent}
              values={{ roles: person.roles }}
              labels={labels}
              hidden={{ was: person.roles.join(' ') }}
              submit={t('staff-roles-save')}
              quiet
            >
              {isSelf && <Message kind="warning">{t('staff-roles-self')}</Message>}
              <RoleFields />
            </Sheet>
          </section>
          <ShutOut />
        </div>
      </div>
    </>
  )
}

function ShutOut() {
  const t = useTranslate()
  const { person } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const isRefused = sent?.values.intent?.[0] === 'disable'
  return (
    <section className="fy-stack" aria-labelledby="out-heading">
      <SectionHead id="out-heading" title={t('staff-out-heading')} />
      <p>{t(person.isOut ? 'staff-out-is' : 'staff-out-words')}</p>
      {isRefused && <Message kind="error">{t('refusal-last-admin')}</Message>}
      <ActButton send={{ intent: person.isOut ? 'enable' : 'disable' }} destructive={!person.isOut}>
        {t(person.isOut ? 'staff-let-in' : 'staff-shut-out-act')}
      </ActButton>
    </section>
  )
}
