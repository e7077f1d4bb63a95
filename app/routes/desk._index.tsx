import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadReception, mayRecordArrivals } from '#app/access/policy.ts'
import { tapAtDesk } from '#app/features/reception/commands/tap-at-desk.server.ts'
import { getDeskPage } from '#app/features/reception/queries/desk-page.server.ts'
import { deskForm } from '#app/features/reception/schema.ts'
import { DeskAttention } from '#app/features/reception/ui/desk-attention.tsx'
import { DeskColumns, DeskTablets } from '#app/features/reception/ui/desk-columns.tsx'
import { DeskSearch } from '#app/features/reception/ui/desk-search.tsx'
import { DeskTold } from '#app/features/reception/ui/desk-told.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const asked = { typed: query.get('q') ?? '', visitId: query.get('visit'), toldId: query.get('told') }
  const page = await getDeskPage(actor.officeId, asked, new Date())
  if (page.scanned) throw redirect(`/desk?${new URLSearchParams({ visit: page.scanned }).toString()}`)
  return json({ title: getTranslate(request)('desk-title'), mayWrite: mayRecordArrivals(actor), ...page })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, deskForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await tapAtDesk(actor, { tap: submission.value, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  const { eventId } = outcome.value
  return redirect(eventId === null ? '/desk' : `/desk?${new URLSearchParams({ told: eventId }).toString()}`, 303)
}

export default function DeskPage() {
  const t = useTranslate()
  const format = useFormat()
  const errorText = useErrorText()
  const lastResult = useActionData<typeof action>()
  const { now, today, timeZone, told, attention, found, lists, tablets } = useLoaderData<typeof loader>()
  const common = { timeZone, from: now }
  const fault = errorText(lastResult?.error && Object.values(lastResult.error).flatMap((errors) => errors ?? []))
  return (
    <>
      <h1 className="fy-hide">{t('desk-heading', format.dayAndMonth(today))}</h1>
      {fault && (
        <Message kind="warning" takesFocus>
          <p>{fault}</p>
        </Message>
      )}
      {told && <DeskTold told={told} timeZone={timeZone} />}
      <DeskAttention attention={attention} timeZone={timeZone} />
      {found && <DeskSearch found={found} {...common} />}
      <DeskColumns lists={lists} {...common} />
      <DeskTablets tablets={tablets} timeZone={timeZone} />
    </>
  )
}
