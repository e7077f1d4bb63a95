import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { addArea } from '#app/features/spaces/commands/add-area.server.ts'
import { editArea } from '#app/features/spaces/commands/edit-area.server.ts'
import { listAreas } from '#app/features/spaces/layout-queries.server.ts'
import { areaChange } from '#app/features/spaces/layout-schema.ts'
import { AreaList } from '#app/features/spaces/ui/area-list.tsx'
import { readForm } from '#app/http/form.server.ts'
import { keepInvalid, keepRefused } from '#app/http/kept-form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { AdminHead, doneOf } from '#app/site/admin-head.tsx'
import { editedOf } from '#app/site/edited-of.ts'
import { Sheet, type Sent } from '#app/site/sheet.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { SectionHead } from '#app/ui/heads.tsx'
import { KeptLine } from '#app/ui/kept-field.tsx'

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

  const order = submission.value
  const now = new Date()
  const { officeId } = actor
  const outcome = await (order.intent === 'add' ? addArea(actor, { ...order, officeId, now }) : editArea(actor, { ...order, now }))
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/admin/areas?done=${order.intent === 'add' ? 'added' : 'saved'}`, 303)
}

export default function AreasPage() {
  const t = useTranslate()
  const { areas, edited, formToken, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = { name: t('spaces-area-name') }
  const name = <KeptLine name="name" label={t('spaces-area-name')} description={t('spaces-area-name-help')} />
  return (
    <>
      <AdminHead title={t('spaces-areas-heading')} lead={t('spaces-areas-lead')} done={sent ? null : done} />
      <div className="fy-split">
        <AreaList areas={areas} />
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
              {name}
            </Sheet>
          ) : (
            <Sheet intent="add" sent={sent} labels={labels} hidden={{ formToken }} submit={t('spaces-area-add-submit')}>
              {name}
            </Sheet>
          )}
        </section>
      </div>
    </>
  )
}
