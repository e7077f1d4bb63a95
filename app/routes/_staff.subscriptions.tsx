import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type z } from 'zod'
import { requireSignedIn, requireStaff } from '#app/access/identity.server.ts'
import { type StaffActor } from '#app/access/policy.ts'
import { settings } from '#app/config/settings.server.ts'
import { changeFeed, revokeFeed, rotateFeed } from '#app/features/calendar/commands/change-feed.server.ts'
import { makeFeed } from '#app/features/calendar/commands/make-feed.server.ts'
import { listSubscriptions, listTeamsToFollow } from '#app/features/calendar/queries/subscriptions.server.ts'
import { subscriptionForm } from '#app/features/calendar/schema.ts'
import { CityCalendar } from '#app/features/calendar/ui/city-calendar.tsx'
import { FreshAddress } from '#app/features/calendar/ui/fresh-address.tsx'
import { NewSubscription } from '#app/features/calendar/ui/new-subscription.tsx'
import { SubscriptionItem, type SentChange } from '#app/features/calendar/ui/subscription-row.tsx'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { parseForm, replyInvalid, replyRefused } from '#app/http/form.server.ts'
import { getTranslate, languageOf, spokenLanguages, translatorFor } from '#app/i18n/locale.server.ts'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { newToken } from '#app/lib/token.ts'
import { titled } from '#app/site/titled.ts'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PageHead, SectionHead } from '#app/ui/heads.tsx'
import { Rows } from '#app/ui/rows.tsx'
import { StrayProblems } from '#app/ui/stray-problems.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, locale } = await requireSignedIn(request)
  return json({
    title: getTranslate(request)('subscriptions-heading'),
    feeds: await listSubscriptions(actor.staffId),
    teams: await listTeamsToFollow(actor),
    city: `${settings().origin}/guide/happenings.ics`,
    languages: spokenLanguages(),
    locale,
    timeZone: getOfficeClock(actor.officeId).timeZone,
    formToken: newToken(),
  })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request)
  const submission = await parseForm(request, subscriptionForm)
  if (submission.status !== 'success') return replyInvalid(submission)

  const outcome = await act(actor, submission.value)
  if (!outcome.ok) return replyRefused(submission, outcome.refusal)
  if (outcome.value === null) return redirect('/subscriptions')
  return json({ address: `${settings().origin}/calendar/${outcome.value.token}.ics` })
}

async function act(actor: StaffActor, form: z.output<typeof subscriptionForm>) {
  const now = new Date()
  switch (form.intent) {
    case 'make': {
      const { kind, level, alarms, plain, formToken } = form
      const locale = languageOf(form.locale).code
      const team = kind === 'team' ? (await listTeamsToFollow(actor)).find(({ id }) => id === form.teamId) : undefined
      const t = translatorFor(locale)
      const name = team ? t('calendar-feed-team-name', team.name) : t(`calendar-feed-${kind}-title`)
      const teamId = kind === 'team' ? form.teamId : null
      const subject = { kind, officeId: actor.officeId, staffId: actor.staffId, visitId: null, teamId }
      return makeFeed(actor, { ...subject, name, level, locale, alarms, plain, formToken, now })
    }
    case 'change': {
      const { feedId, name, level, alarms, plain } = form
      return changeFeed(actor, { feedId, name, level, alarms, plain, locale: languageOf(form.locale).code, now })
    }
    case 'rotate':
      return rotateFeed(actor, { feedId: form.feedId, now })
    case 'revoke':
      return revokeFeed(actor, { feedId: form.feedId, now })
  }
}

type Answer = Readonly<{
  address?: string
  error?: Readonly<Record<string, string[] | null>> | null
  initialValue?: Readonly<Record<string, unknown>> | null
}>

export default function SubscriptionsPage() {
  const t = useTranslate()
  const errorText = useErrorText()
  const { languages, teams, city, locale, formToken } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as Answer | undefined
  const sent = isNew(answer) ? (answer?.initialValue ?? {}) : {}
  const errorOf = (field: string) => errorText((isNew(answer) && answer?.error?.[field]) || undefined)
  return (
    <>
      <PageHead title={t('subscriptions-heading')} lead={t('subscriptions-lead')} />
      <Problems answer={answer} />
      <div className="fy-stack fy-stack--sections">
        <div className="fy-split">
          <div className="fy-stack fy-stack--loose">
            {answer?.address && <FreshAddress address={answer.address} />}
            <Feeds answer={answer} />
          </div>
          <Form method="post" aria-label={t('subscriptions-new')}>
            <NewSubscription
              key={formToken}
              formToken={formToken}
              languages={languages}
              teams={teams}
              chosen={{ locale, ...sent }}
              errors={{
                kind: errorOf('kind'),
                teamId: errorOf('teamId'),
                level: errorOf('level'),
                locale: errorOf('locale'),
              }}
            />
          </Form>
        </div>
        <CityCalendar address={city} />
      </div>
    </>
  )
}

/** What no field of the page can say. */
function Problems({ answer }: Readonly<{ answer: Answer | undefined }>) {
  const errorText = useErrorText()
  const { feeds } = useLoaderData<typeof loader>()
  const error = answer?.error ?? {}
  const general = errorText(error[''] ?? undefined)
  if (general) return <ErrorSummary key={general} title={general} items={[]} />
  const isKnown = feeds.some(({ id }) => id === answer?.initialValue?.feedId)
  const said = isKnown ? ['name', 'level', 'locale'] : ['kind', 'level', 'teamId', 'locale']
  const isSaid = said.some((field) => error[field])
  return isSaid ? null : <StrayProblems sent={answer} shown={{}} />
}

/** Whether it is the form of a new feed that came back. */
function isNew(answer: Answer | undefined): boolean {
  return answer?.initialValue?.feedId === undefined
}

/** The form for changing this feed, if that came back with something wrong. */
function useSentChange(answer: Answer | undefined) {
  const errorText = useErrorText()
  return (feedId: string): SentChange | undefined => {
    const { initialValue, error } = answer ?? {}
    if (!error || initialValue?.feedId !== feedId || initialValue.intent !== 'change') return undefined
    const errorOf = (field: string) => errorText(error[field] ?? undefined)
    return { values: initialValue, errors: { name: errorOf('name'), level: errorOf('level'), locale: errorOf('locale') } }
  }
}

function Feeds({ answer }: Readonly<{ answer: Answer | undefined }>) {
  const t = useTranslate()
  const sentChange = useSentChange(answer)
  const { feeds, languages, timeZone } = useLoaderData<typeof loader>()
  return (
    <section className="fy-stack" aria-labelledby="feeds">
      <SectionHead id="feeds" title={t('subscriptions-yours')} count={feeds.length} />
      {feeds.length === 0 ? (
        <Empty title={t('subscriptions-none')}>{t('subscriptions-none-words')}</Empty>
      ) : (
        <Rows shape="plain">
          {feeds.map((feed) => (
            <SubscriptionItem
              key={feed.id}
              feed={feed}
              timeZone={timeZone}
              languages={languages}
              sent={sentChange(feed.id)}
              form={(children) => (
                <Form method="post" className="fy-stack fy-stack--tight">
                  {children}
                </Form>
              )}
            />
          ))}
        </Rows>
      )}
    </section>
  )
}
