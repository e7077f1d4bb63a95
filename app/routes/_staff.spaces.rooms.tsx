import { getFormProps, useForm } from '@conform-to/react'
import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { type Actor } from '#app/access/policy.ts'
import { bookRoom } from '#app/features/spaces/commands/book-room.server.ts'
import { cancelRoomBooking } from '#app/features/spaces/commands/cancel-room-booking.server.ts'
import { getRoomDay } from '#app/features/spaces/room-day-queries.server.ts'
import { roomForm, type RoomChange } from '#app/features/spaces/schema.ts'
import { DoneMessage } from '#app/features/spaces/ui/done-message.tsx'
import { RoomConflictMessage, type ShownConflict } from '#app/features/spaces/ui/room-conflict.tsx'
import { RoomForm, useBookingLabels, type RoomValues } from '#app/features/spaces/ui/room-form.tsx'
import { RoomList } from '#app/features/spaces/ui/room-list.tsx'
import { SpacesHead } from '#app/features/spaces/ui/spaces-head.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { FormProblems } from '#app/site/form-problems.tsx'
import { titled } from '#app/site/titled.ts'
import { Panel } from '#app/ui/panel.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const { searchParams } = new URL(request.url)
  const page = await getRoomDay(actor, { date: searchParams.get('date'), now: new Date() })
  const day = createFormat(localeOf(request).bcp47).dayAndMonth(page.date)
  const title = getTranslate(request)('spaces-rooms-title', day)
  return json({ ...page, title, done: searchParams.get('done'), formToken: newToken() })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, roomForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await change(actor, submission.value)
  if (!outcome.ok) {
    return replyRefused(submission, outcome.refusal, { conflict: 'conflict' in outcome ? outcome.conflict : null })
  }
  const order = submission.value
  const shown = new URL(request.url).searchParams.get('date') ?? ''
  const next = order.intent === 'book' ? { date: order.start.slice(0, 10), done: 'room-booked' } : { date: shown, done: 'room-freed' }
  return redirect(`/spaces/rooms?${new URLSearchParams(next).toString()}`, 303)
}

function change(actor: Actor, order: RoomChange) {
  const now = new Date()
  if (order.intent === 'cancel') return cancelRoomBooking(actor, { ...order, now })
  const { start, end, startWhich, endWhich, ...rest } = order
  return bookRoom(actor, { ...rest, local: { start, end, startWhich, endWhich }, now })
}

export default function RoomsPage() {
  const t = useTranslate()
  const format = useFormat()
  const answer = useActionData<typeof action>()
  const { date, rooms, spans, timeZone, now, mayBook, formToken, done } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<RoomValues>({
    id: 'book-room',
    lastResult: answer,
    defaultValue: { start: `${date}T10:00`, end: `${date}T11:00` },
  })
  const conflict = answer && 'conflict' in answer ? (answer.conflict as ShownConflict | null) : null
  return (
    <>
      <SpacesHead tab="rooms" date={date} title={t('spaces-rooms-title', format.dayAndMonth(date))} />
      {!answer && <DoneMessage done={done} />}
      <div className="fy-split">
        <div className="fy-stack fy-stack--loose">
          {rooms.length === 0 && <p>{t('spaces-rooms-none')}</p>}
          <RoomList rooms={rooms} spans={spans} timeZone={timeZone} now={now} mayBook={mayBook} />
        </div>
        {mayBook && rooms.length > 0 && (
          <aside aria-label={t('spaces-room-heading')}>
            <Panel labelledBy="book-room-heading">
              <h2 id="book-room-heading">{t('spaces-room-heading')}</h2>
              <Form method="post" {...getFormProps(form)} className="fy-stack">
                <FormProblems form={form} labels={useBookingLabels()} />
                <RoomForm
                  fields={fields}
                  rooms={rooms}
                  formToken={formToken}
                  conflict={conflict && <RoomConflictMessage conflict={conflict} timeZone={timeZone} />}
                />
              </Form>
            </Panel>
          </aside>
        )}
      </div>
    </>
  )
}
