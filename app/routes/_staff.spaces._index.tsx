import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { releaseDesk } from '#app/features/spaces/commands/release-desk.server.ts'
import { countSeats } from '#app/features/spaces/desk-count.ts'
import { getDeskPage } from '#app/features/spaces/desk-plan-queries.server.ts'
import { type DeskHalf } from '#app/features/spaces/model.ts'
import { deskPlanForm, sitterOf } from '#app/features/spaces/schema.ts'
import { BookingReply } from '#app/features/spaces/ui/booking-reply.tsx'
import { DeskPanel } from '#app/features/spaces/ui/desk-panel.tsx'
import { deskHref, DeskPlanView } from '#app/features/spaces/ui/desk-plan-view.tsx'
import { DoneMessage } from '#app/features/spaces/ui/done-message.tsx'
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
  return json({ ...page, title, formToken: page.panel ? newToken() : '', done: searchParams.get('done') })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, deskPlanForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const order = { ...submission.value, now: new Date() }
  const outcome = order.intent === 'book' ? await bookDesks(actor, order) : await releaseDesk(actor, order)
  if (!outcome.ok) {
    const conflicts = 'conflicts' in outcome ? outcome.conflicts : []
    return replyRefused(submission, outcome.refusal, { conflicts })
  }
  const [first] = 'halves' in outcome.value ? outcome.value.halves : [outcome.value]
  return redirect(placeOf(first, order.intent === 'book' ? 'booked' : 'released'), 303)
}

function placeOf(half: DeskHalf | undefined, done: string): string {
  const { date = '', deskId = '' } = half ?? {}
  return `/spaces?${new URLSearchParams({ date, desk: deskId, done }).toString()}`
}

export default function DesksPage() {
  const t = useTranslate()
  const format = useFormat()
  const { date, today, areas, mayBook, mayAddDesks, pickedId, panel, formToken, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const title = t('spaces-desks-title', format.dayAndMonth(date))
  return (
    <>
      <SpacesHead tab="desks" date={date} title={title} lead={useDeskLead(countSeats(areas))} />
      <BookingReply answer={answer} formToken={formToken} />
      {!answer && <DoneMessage done={done} />}
      <div className="fy-split">
        <DeskPlanView areas={areas} date={date} pickedId={pickedId} mayBook={mayBook} mayAddDesks={mayAddDesks} />
        <aside className="fy-stack fy-stack--loose" aria-label={t('spaces-panel-aside')}>
          {panel && <DeskPanel {...panel} date={date} today={today} formToken={formToken} />}
          {!panel && mayBook && <p className="fy-dim">{t('spaces-panel-pick')}</p>}
          <FreeDesks areas={areas} hrefOf={deskHref(date)} />
        </aside>
      </div>
    </>
  )
}
