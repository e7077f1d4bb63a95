import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadAllPromises, mayReadPromises } from '#app/access/policy/outcomes.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { keepPromise } from '#app/features/outcomes/commands/keep-promise.server.ts'
import { remindPromise } from '#app/features/outcomes/commands/remind-promise.server.ts'
import { listPromises, type PromiseView } from '#app/features/outcomes/queries/promises.server.ts'
import { promiseActForm } from '#app/features/outcomes/schema.ts'
import { PromiseGroups } from '#app/features/outcomes/ui/promise-groups.tsx'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { ownPath } from '#app/http/own-path.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalDate } from '#app/lib/office-time.ts'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Message } from '#app/ui/message.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadPromises(actor)) throw new Response(null, { status: 403 })

  const maySeeAll = mayReadAllPromises(actor)
  const asked = new URL(request.url).searchParams.get('whose')
  const view: PromiseView = asked === 'all' && maySeeAll ? 'all' : 'mine'
  const { timeZone } = getOfficeClock(actor.officeId)
  const today = toLocalDate(new Date(), timeZone)
  const groups = await listPromises(actor, view, today)
  return json({ title: getTranslate(request)('promises-heading'), view, maySeeAll, groups, today, timeZone })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, promiseActForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const { intent, promiseId } = submission.value
  const act = intent === 'keep' ? keepPromise : remindPromise
  const outcome = await act(actor, { promiseId, now: new Date() })
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)

  const to = new URL(ownPath(new URL(request.url).searchParams.get('to') ?? '/promises'), 'http://house.invalid')
  to.searchParams.set('done', intent)
  return redirect(to.pathname + to.search)
}

export default function PromisesPage() {
  const t = useTranslate()
  const { view, maySeeAll, groups, today, timeZone } = useLoaderData<typeof loader>()
  const to = view === 'all' ? '/promises?whose=all' : '/promises'
  return (
    <>
      <PageHead
        title={t('promises-heading')}
        lead={groups.late.length > 0 ? t('promises-lead-late', groups.late.length) : t('promises-lead')}
      />
      {maySeeAll && (
        <Tabs
          label={t('promises-tabs')}
          tabs={[
            { href: '/promises', label: t('promises-tab-mine'), current: view === 'mine' },
            { href: '/promises?whose=all', label: t('promises-tab-all'), current: view === 'all' },
          ]}
        />
      )}
      <Told />
      <PromiseGroups groups={groups} view={view} today={today} timeZone={timeZone} to={to} />
    </>
  )
}

/** What came of the button that was pressed. */
function Told() {
  const t = useTranslate()
  const errorText = useErrorText()
  const errors = useActionData<typeof action>()?.error
  const done = useSearchParams()[0].get('done')
  const fault = errors && errorText(Object.values(errors).flatMap((list) => list ?? []))
  if (fault) return <Message kind="error">{fault}</Message>
  if (done === 'keep') return <Message kind="success" takesFocus>{t('promises-kept-done')}</Message>
  if (done === 'remind') return <Message kind="success" takesFocus>{t('promises-reminded-done')}</Message>
  return null
}
