import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { addTeam } from '#app/features/staff/commands/add-team.server.ts'
import { listMembers, listTeams } from '#app/features/staff/queries/admin.server.ts'
import { teamForm } from '#app/features/staff/schema.ts'
import { MemberTable } from '#app/features/staff/ui/member-table.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { SearchInput } from '#app/ui/search-input.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const query = new URL(request.url).searchParams.get('name')?.slice(0, 100) ?? ''
  const [members, teams] = await Promise.all([listMembers(officeId, query), listTeams()])
  const title = getTranslate(request)('staff-list-heading')
  return json({ title, members, teams, query, formToken: newToken(), done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: teamForm })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const { team, formToken } = submission.value
  const outcome = await addTeam(actor, { name: team, formToken, now: new Date() })
  return outcome.ok ? redirect('/admin/staff?done=added', 303) : keepRefused(form, outcome.refusal)
}

export default function StaffListPage() {
  const t = useTranslate()
  const { members, query, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const actions = (
    <>
      <ButtonLink href="/admin/staff/import">{t('staff-import-link')}</ButtonLink>
      <ButtonLink href="/admin/staff/new" action="progressive" weight="primary">
        {t('staff-add-link')}
      </ButtonLink>
    </>
  )
  return (
    <>
      <AdminHead title={t('staff-list-heading')} lead={t('staff-list-lead', members.length)} actions={actions} done={sent ? null : done} />
      <StrayProblems sent={sent} shown={{ team: true }} />
      <div className="fy-stack fy-stack--sections">
        <div className="fy-stack">
          <Form role="search" className="fy-measure">
            <SearchInput name="name" defaultValue={query} label={t('staff-list-search')} submit={t('staff-list-search-submit')} />
          </Form>
          {members.length > 0 ? <MemberTable members={members} /> : <NobodyFits />}
        </div>
        <Teams />
      </div>
    </>
  )
}

function NobodyFits() {
  const t = useTranslate()
  const { query } = useLoaderData<typeof loader>()
  return (
    <Empty
      title={t('staff-list-none', query)}
      actions={<ButtonLink href="/admin/staff">{t('colleagues-list-all')}</ButtonLink>}
    />
  )
}

function Teams() {
  const t = useTranslate()
  const { teams, formToken } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  return (
    <section className="fy-stack" aria-labelledby="teams">
      <SectionHead id="teams" title={t('staff-teams')} count={teams.length} />
      {teams.length > 0 && (
        <Rows shape="plain">
          {teams.map(({ id, name, people }) => (
            <Row key={id} act={<span className="fy-fine fy-dim">{t('staff-team-people', people)}</span>}>
              <bdi>{name}</bdi>
            </Row>
          ))}
        </Rows>
      )}
      <Sheet intent="team" sent={sent} labels={{ team: t('staff-team-name') }} hidden={{ formToken }} submit={t('staff-team-add')} quiet>
        <KeptLine name="team" label={t('staff-team-name')} autoComplete="off" />
      </Sheet>
    </section>
  )
}
