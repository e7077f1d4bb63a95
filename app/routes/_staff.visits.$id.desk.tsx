import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { type Actor } from '#app/access/policy.ts'
import { bookDesks } from '#app/features/spaces/commands/book-desks.server.ts'
import { moveDesk } from '#app/features/spaces/commands/move-desk.server.ts'
import { releaseDesk } from '#app/features/spaces/commands/release-desk.server.ts'
import { getVisitDesks } from '#app/features/spaces/desk-proposal-queries.server.ts'
import { deskChangeForm, type DeskChange } from '#app/features/spaces/schema.ts'
import { BookingReply } from '#app/features/spaces/ui/booking-reply.tsx'
import { DoneMessage } from '#app/features/spaces/ui/done-message.tsx'
import { MoveDesk } from '#app/features/spaces/ui/move-desk.tsx'
import { VisitHalves } from '#app/features/spaces/ui/visit-halves.tsx'
import { WantedDesk } from '#app/features/spaces/ui/wanted-desk.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const { searchParams } = new URL(request.url)
  const page = await getVisitDesks(actor, {
    visitId: found(params.id),
    wantedDeskId: searchParams.get('desk'),
    moveId: searchParams.get('move'),
    now: new Date(),
  })
  const done = { done: searchParams.get('done'), left: Number(searchParams.get('left')) || 0 }
  return json({ ...allowed(page), ...done, formToken: newToken() })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const visitId = found(params.id)
  const submission = await parseForm(request, deskChangeForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await change(actor, visitId, submission.value)
  if (!outcome.ok) {
    return replyRefused(submission, outcome.refusal, { conflicts: 'conflicts' in outcome ? outcome.conflicts : [] })
  }
  const left = 'left' in outcome.value ? outcome.value.left.length : 0
  const done = { book: 'booked', release: 'released', move: 'moved' }[submission.value.intent]
  return redirect(`/visits/${visitId}/desk?done=${done}&left=${left}`, 303)
}

function change(actor: Actor, visitId: string, order: DeskChange) {
  const now = new Date()
  if (order.intent === 'release') return releaseDesk(actor, { ...order, visitId, now })
  if (order.intent === 'move') return moveDesk(actor, { ...order, visitId, now })
  return bookDesks(actor, { ...order, sitter: { kind: 'visit', id: visitId }, now })
}

export default function VisitDesksPage() {
  const t = useTranslate()
  const answer = useActionData<typeof action>()
  const { desks, wantedDeskId, move, sitter, mayBook, stepFree, done, left, ...page } = useLoaderData<typeof loader>()
  return (
    <>
      <BookingReply answer={answer} formToken={page.formToken} />
      {!answer && <DoneMessage done={done} left={left} />}
      <div className="fy-split">
        <VisitHalves {...page} mayBook={mayBook} isMoving={move !== null} sitter={sitter} />
        <aside className="fy-stack fy-stack--loose" aria-label={t('spaces-panel-aside')}>
          {stepFree && <p>{t('spaces-visit-step-free')}</p>}
          {move && <MoveDesk move={move} backHref={`/visits/${sitter.id}/desk`} />}
          {mayBook && <WantedDesk desks={desks} wantedDeskId={wantedDeskId} />}
        </aside>
      </div>
    </>
  )
}
