import { parseWithZod } from '@conform-to/zod/v4'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { addRoom } from '#app/features/spaces/commands/add-room.server.ts'
import { editRoom } from '#app/features/spaces/commands/edit-room.server.ts'
import { removeRoom } from '#app/features/spaces/commands/remove-room.server.ts'
import { listAreas, listRoomsToKeep } from '#app/features/spaces/layout-queries.server.ts'
import { roomChange } from '#app/features/spaces/layout-schema.ts'
import { RoomFields, roomValues, useRoomLabels } from '#app/features/spaces/ui/room-fields.tsx'
import { RoomKeepList } from '#app/features/spaces/ui/room-keep-list.tsx'
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
import { SectionHead } from '#app/ui/heads.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'admin')
  const [areas, rooms] = await Promise.all([listAreas(officeId), listRoomsToKeep(officeId)])
  const title = getTranslate(request)('spaces-rooms-keep-heading')
  return json({ title, areas, rooms, edited: editedOf(request, rooms), formToken: newToken(), done: doneOf(request) })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const form = await readForm(request)
  const submission = parseWithZod(form, { schema: roomChange })
  if (submission.status !== 'success') return keepInvalid(form, submission)

  const outcome = await change(actor, submission.value)
  if (!outcome.ok) return keepRefused(form, outcome.refusal)
  return redirect(`/admin/rooms?done=${doneBy[submission.value.intent]}`, 303)
}

const doneBy = { add: 'added', edit: 'saved', remove: 'removed' } as const

function change(actor: StaffActor, order: z.output<typeof roomChange>) {
  const now = new Date()
  if (order.intent === 'remove') return removeRoom(actor, { ...order, now })
  if (order.intent === 'edit') return editRoom(actor, { ...order, now })
  return addRoom(actor, { ...order, officeId: actor.officeId, now })
}

export default function RoomsToKeepPage() {
  const t = useTranslate()
  const { rooms, edited, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  return (
    <>
      <AdminHead title={t('spaces-rooms-keep-heading')} lead={t('spaces-rooms-keep-lead', rooms.length)} done={sent ? null : done} />
      <StrayProblems sent={sent} shown={{ edit: !!edited, remove: !!edited, add: !edited }} />
      <div className="fy-split">
        <RoomKeepList rooms={rooms} />
        <RoomSheet />
      </div>
    </>
  )
}

function RoomSheet() {
  const t = useTranslate()
  const { areas, edited, formToken } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as Sent
  const labels = useRoomLabels()
  return (
    <section className="fy-stack" aria-labelledby="sheet">
      <SectionHead id="sheet" title={edited ? t('spaces-room-edit', edited.name) : t('spaces-room-add')} />
      {edited ? (
        <Sheet
          intent="edit"
          sent={sent}
          values={roomValues(edited)}
          labels={labels}
          hidden={{ roomId: edited.id, revision: edited.revision }}
          submit={t('admin-save')}
          beside={<ButtonLink href="/admin/rooms">{t('admin-cancel')}</ButtonLink>}
        >
          <RoomFields areas={areas} withUse />
        </Sheet>
      ) : (
        <Sheet intent="add" sent={sent} labels={labels} hidden={{ formToken }} submit={t('spaces-room-add-submit')}>
          <RoomFields areas={areas} />
        </Sheet>
      )}
      {edited && (
        <RemovePart sent={sent} send={{ intent: 'remove', roomId: edited.id }} words={t('spaces-room-remove-words')}>
          {t('spaces-room-remove')}
        </RemovePart>
      )}
    </section>
  )
}
