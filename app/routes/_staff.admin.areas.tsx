import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { addArea } from '#app/features/spaces/commands/add-area.server.ts'
import { editArea } from '#app/features/spaces/commands/edit-area.server.ts'
import { moveArea } from '#app/features/spaces/commands/move-area.server.ts'
import { removeArea } from '#app/features/spaces/commands/remove-area.server.ts'
import { listAreas } from '#app/features/spaces/layout-queries.server.ts'
import { areaChange } from '#app/features/spaces/layout-schema.ts'
import { AreaList } from '#app/features/spaces/ui/area-list.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { ActButton } from '#app/site/act-button.tsx'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { editedOf } from '#app/site/edited-of.ts'
import { RemovePart } from '#app/site/remove-part.tsx'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const areas = await listAreas(actor.officeId)
  const title = getTranslate(request)('spaces-areas-heading')
  return json({ title, areas, edited: editedOf(request, areas), formToken: newToken(), done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: areaChange })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await change(actor, submission.value)
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/admin/areas?done=${doneBy[submission.value.intent]}`, 303)
}

const doneBy = { add: 'added', edit: 'saved', earlier: 'saved', later: 'saved', remove: 'removed' } as const

function change(actor: StaffActor, order: z.output<typeof areaChange>) {
  const now = new Date()
  switch (order.intent) {
    case 'add':
      return addArea(actor, { ...order, officeId: actor.officeId, now })
    case 'edit':
      return editArea(actor, { ...order, now })
    case 'remove':
      return removeArea(actor, { ...order, now })
    case 'earlier':
    case 'later':
      return moveArea(actor, { ...order, by: order.intent === 'earlier' ? -1 : 1, now })
  }
}

export default function AreasPage() {
  const t = useTranslate()
  const { areas, edited, formToken, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = { name: t('spaces-area-name') }
  return (
    <>
      <AdminHead title={t('spaces-areas-heading')} lead={t('spaces-areas-lead')} done={sent ? null : done} />
      <StrayProblems sent={sent} shown={{ edit: !!edited, remove: !!edited, add: !edited }} />
      <div className="fy-split">
        <AreaList areas={areas} moves={(area) => <AreaMoves {...area} />} />
        <section className="fy-stack" aria-labelledby="sheet">
          <SectionHead id="sheet" title={t(edited ? 'spaces-area-edit' : 'spaces-area-add')} />
          {edited ? (
            <Sheet
              intent="edit"
              sent={sent}
              values={{ name: [edited.name] }}
              labels={labels}
              hidden={{ areaId: edited.id }}
              submit={t('admin-save')}
              beside={<ButtonLink href="/admin/areas">{t('admin-cancel')}</ButtonLink>}
            >
              <NameField />
            </Sheet>
          ) : (
            <Sheet intent="add" sent={sent} labels={labels} hidden={{ formToken }} submit={t('spaces-area-add-submit')}>
              <NameField />
            </Sheet>
          )}
          {edited && (
            <RemovePart sent={sent} send={{ intent: 'remove', areaId: edited.id }} words={t('spaces-area-remove-words')}>
              {t('spaces-area-remove')}
            </RemovePart>
          )}
        </section>
      </div>
    </>
  )
}

function NameField() {
  const t = useTranslate()
  return <KeptLine name="name" label={t('spaces-area-name')} description={t('spaces-area-name-help')} />
}

type Movable = Readonly<{ id: string; name: string; isFirst: boolean; isLast: boolean }>

function AreaMoves({ id, name, isFirst, isLast }: Movable) {
  const t = useTranslate()
  return (
    <>
      {!isFirst && (
        <ActButton send={{ intent: 'earlier', areaId: id }} label={t('spaces-area-earlier-label', name)}>
          {t('spaces-area-earlier')}
        </ActButton>
      )}
      {!isLast && (
        <ActButton send={{ intent: 'later', areaId: id }} label={t('spaces-area-later-label', name)}>
          {t('spaces-area-later')}
        </ActButton>
      )}
    </>
  )
}
