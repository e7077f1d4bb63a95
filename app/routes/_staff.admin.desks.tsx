import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { addDesks } from '#app/features/spaces/commands/add-desks.server.ts'
import { editDesk } from '#app/features/spaces/commands/edit-desk.server.ts'
import { removeDesk } from '#app/features/spaces/commands/remove-desk.server.ts'
import { listAreas, listDesksToKeep } from '#app/features/spaces/layout-queries.server.ts'
import { deskChange } from '#app/features/spaces/layout-schema.ts'
import { deskValues, EditDeskFields, NewDeskFields, useDeskLabels } from '#app/features/spaces/ui/desk-fields.tsx'
import { DeskKeepList } from '#app/features/spaces/ui/desk-keep-list.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { editedOf } from '#app/site/edited-of.ts'
import { RemovePart } from '#app/site/remove-part.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const [areas, desks] = await Promise.all([listAreas(officeId), listDesksToKeep(officeId)])
  const title = getTranslate(request)('spaces-desks-keep-heading')
  return json({ title, areas, desks, edited: editedOf(request, desks), formToken: newToken(), done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: deskChange })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await change(actor, submission.value)
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/admin/desks?done=${doneBy[submission.value.intent]}`, 303)
}

const doneBy = { add: 'added', edit: 'saved', remove: 'removed' } as const

function change(actor: StaffActor, order: z.output<typeof deskChange>) {
  const now = new Date()
  if (order.intent === 'remove') return removeDesk(actor, { ...order, now })
  if (order.intent === 'edit') return editDesk(actor, { ...order, now })
  const { column, row, ...desks } = order
  const from = column === null && row === null ? null : { column: column ?? 0, row: row ?? 0 }
  return addDesks(actor, { ...desks, from, now })
}

export default function DesksToKeepPage() {
  const t = useTranslate()
  const { areas, desks, edited, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const noArea = (
    <Empty
      title={t('spaces-desks-need-area')}
      actions={<ButtonLink href="/admin/areas" action="progressive" weight="primary">{t('admin-do-areas')}</ButtonLink>}
    />
  )
  return (
    <>
      <AdminHead title={t('spaces-desks-keep-heading')} lead={t('spaces-desks-keep-lead', desks.length)} done={sent ? null : done} />
      <StrayProblems sent={sent} shown={{ edit: !!edited, remove: !!edited, add: !edited }} />
      {areas.length === 0 ? (
        noArea
      ) : (
        <div className="fy-split">
          <DeskKeepList desks={desks} />
          <DeskSheet />
        </div>
      )}
    </>
  )
}

function DeskSheet() {
  const t = useTranslate()
  const { areas, edited, formToken } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = useDeskLabels()
  return (
    <section className="fy-stack" aria-labelledby="sheet">
      <SectionHead id="sheet" title={edited ? t('spaces-desk-edit', edited.label) : t('spaces-desk-add')} />
      {edited ? (
        <Sheet
          intent="edit"
          sent={sent}
          values={deskValues(edited)}
          labels={labels}
          hidden={{ deskId: edited.id, revision: edited.revision }}
          submit={t('admin-save')}
          beside={<ButtonLink href="/admin/desks">{t('admin-cancel')}</ButtonLink>}
        >
          <EditDeskFields areas={areas} />
        </Sheet>
      ) : (
        <Sheet intent="add" sent={sent} values={{ perRow: ['8'] }} labels={labels} hidden={{ formToken }} submit={t('spaces-desk-add-submit')}>
          <NewDeskFields areas={areas} />
        </Sheet>
      )}
      {edited && (
        <RemovePart sent={sent} send={{ intent: 'remove', deskId: edited.id }} words={t('spaces-desk-remove-words')}>
          {t('spaces-desk-remove')}
        </RemovePart>
      )}
    </section>
  )
}
