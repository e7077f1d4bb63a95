import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { countSeats } from '#app/features/spaces/desk-count.ts'
import { getDeskPage } from '#app/features/spaces/desk-plan-queries.server.ts'
import { bookDesksForm, sitterOf } from '#app/features/spaces/schema.ts'
import { BookingReply } from '#app/features/spaces/ui/booking-reply.tsx'
import { DeskPanel } from '#app/features/spaces/ui/desk-panel.tsx'
import { deskHref, DeskPlanView } from '#app/features/spaces/ui/desk-plan-view.tsx'
import { FreeDesks } from '#app/features/spaces/ui/free-desks.tsx'
import { SpacesHead } from '#app/features/spaces/ui/spaces-head.tsx'
import { useDeskLead } from '#app/features/spaces/ui/use-desk-lead.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { titled } from '#app/site/titled.ts'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const { searchParams } = new URL(request.url)
  const page = await getDeskPage(actor, {
    date: searchParams.get('date'),
    deskId: searchParams.get('desk'),
    sitter: sitterOf(searchParams.get('for')),
    now: new Date(),
  })
  const day = createFormat(localeOf(request).bcp47).dayAndMonth(page.date)
  const title = getTranslate(request)('spaces-desks-title', day)
  return json({ ...page, title, formToken: page.panel ? newToken() : '', isDone: searchParams.has('done') })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, bookDesksForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await bookDesks(actor, { ...submission.value, now: new Date() })
  if (!outcome.ok) {
    const conflicts = 'conflicts' in outcome ? outcome.conflicts : []
    return replyRefused(submission, outcome.refusal, { conflicts })
  }
  const { date = '', deskId = '' } = outcome.value.halves[0] ?? {}
  return redirect(`/spaces?${new URLSearchParams({ date, desk: deskId, done: 'booked' }).toString()}`, 303)
}

export default function DesksPage() {
  const t = useTranslate()
  const format = useFormat()
  const { date, today, areas, mayBook, pickedId, panel, formToken, isDone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const title = t('spaces-desks-title', format.dayAndMonth(date))
  return (
    <>
      <SpacesHead tab="desks" date={date} title={title} lead={useDeskLead(countSeats(areas))} />
      <BookingReply answer={answer} formToken={formToken} />
      {isDone && !answer && <Message kind="success" takesFocus>{t('spaces-done-booked')}</Message>}
      <div className="fy-split">
        <DeskPlanView areas={areas} date={date} pickedId={pickedId} mayBook={mayBook} />
        <aside className="fy-stack fy-stack--loose" aria-label={t('spaces-panel-aside')}>
          {panel && <DeskPanel {...panel} date={date} today={today} formToken={formToken} />}
          {!panel && mayBook && <p className="fy-dim">{t('spaces-panel-pick')}</p>}
          <FreeDesks areas={areas} hrefOf={deskHref(date)} />
        </aside>
      </div>
    </>
  )
}
