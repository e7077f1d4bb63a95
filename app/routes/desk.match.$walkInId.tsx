import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayRecordArrivals } from '#app/access/policy.ts'
import { matchWalkIn } from '#app/features/reception/commands/match-walk-in.server.ts'
import { nameWalkIn } from '#app/features/reception/commands/name-walk-in.server.ts'
import { findMatchPage } from '#app/features/reception/queries/match.server.ts'
import { matchForm } from '#app/features/reception/schema.ts'
import { NameForm } from '#app/features/reception/ui/name-form.tsx'
import { MatchList } from '#app/features/reception/ui/match-list.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Message } from '#app/ui/message.tsx'
import { SearchInput } from '#app/ui/search-input.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayRecordArrivals(actor)) throw new Response(null, { status: 403 })
  const typed = new URL(request.url).searchParams.get('name')
  const asked = { walkInId: found(params.walkInId), officeId: actor.officeId, typed }
  const page = found(await findMatchPage(asked, new Date()))
  return json({ title: getTranslate(request)('desk-match-heading'), ...page })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, matchForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const order = { walkInId: found(params.walkInId), now: new Date() }
  if (submission.value.intent === 'name') {
    const named = await nameWalkIn(actor, { ...order, nameToShow: submission.value.nameToShow })
    return named.ok ? redirect('/desk', 303) : replyRefused(submission, named.refusal)
  }
  const outcome = await matchWalkIn(actor, { ...order, visitId: submission.value.visitId })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  return redirect(`/desk?${new URLSearchParams({ visit: outcome.value.visitId }).toString()}`, 303)
}

export default function MatchPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const lastResult = useActionData<typeof action>()
  const { name, reason, typed, visits } = useLoaderData<typeof loader>()
  const fault = errorText(lastResult?.error && Object.values(lastResult.error).flatMap((errors) => errors ?? []))
  return (
    <>
      <PageHead
        crumb={<Link href="/desk">{t('desk-title')}</Link>}
        title={<Rich id="desk-match-of" parts={{ 1: name || t('desk-nameless') }} />}
        lead={reason ? <bdi>{reason}</bdi> : t('desk-match-words')}
      />
      {fault && (
        <Message kind="warning" takesFocus>
          <p>{fault}</p>
        </Message>
      )}
      {name === '' && <NameForm />}
      <form role="search" className="fy-narrow">
        <SearchInput name="name" defaultValue={typed} label={t('desk-match-search')} submit={t('desk-match-find')} />
      </form>
      <MatchList typed={typed} visits={visits} />
    </>
  )
}
