import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newFormToken } from '#app/access/form-token.server.ts'
import { findVisitorFeedAddress } from '#app/features/calendar/queries/visitor-calendar.server.ts'
import { VisitorPlanView } from '#app/features/itineraries/ui/visitor-plan.tsx'
import { listSuggestions } from '#app/features/itineraries/queries/suggestions.server.ts'
import { getVisitorPlan } from '#app/features/itineraries/queries/visitor-plan.server.ts'
import { dayToShow } from '#app/features/itineraries/rules/visitor-plan.ts'
import { getVisitorPromises } from '#app/features/outcomes/queries/visitor-promises.server.ts'
import { VisitorPromises } from '#app/features/outcomes/ui/visitor-promises.tsx'
import { findVisitor, getVisitorPage } from '#app/features/visits/queries/visitor-page.server.ts'
import { OwnAside } from '#app/features/visits/ui/own/own-aside.tsx'
import { OwnGreeting } from '#app/features/visits/ui/own/own-greeting.tsx'
import { OwnConfirm, OwnLetters, OwnQuestion } from '#app/features/visits/ui/own/own-letters.tsx'
import { toDone } from '#app/features/visits/ui/own/done.ts'
import { OwnWishes } from '#app/features/visits/ui/own/own-wishes.tsx'
import { useOwnLead } from '#app/features/visits/ui/own/use-own-lead.tsx'
import { found } from '#app/http/found.server.ts'
import { autonymOf } from '#app/i18n/language-names.server.ts'
import { askedLanguageOf } from '#app/i18n/asked-language.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Message } from '#app/ui/message.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const visitor = found(await findVisitor(params.token))
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('day')
  const visit = await getVisitorPage(visitor, now)
  const plan = await getVisitorPlan(visitor.visitId, now)
  const day = dayToShow(plan, visit.today, asked)
  return json({
    title: getTranslate(request)('visit-own-title'),
    home: `/visit/${found(params.token)}`,
    visit: speaking(visit),
    plan,
    suggestions: day?.gap ? await listSuggestions(visitor.visitId, day.date, now) : [],
    calendar: await findVisitorFeedAddress(visitor.visitId),
    promises: await getVisitorPromises(visitor.visitId),
    formToken: newFormToken(now),
    asked,
    language: askedLanguageOf(request.url),
    done: toDone(searchParams.get('done')),
  })
}

/** The languages of the host by the names that their speakers give them. */
function speaking(visit: Awaited<ReturnType<typeof getVisitorPage>>) {
  const { host } = visit
  return { ...visit, host: host && { ...host, languages: host.languages.map(autonymOf) } }
}

export default function OwnVisitPage() {
  const { visit, plan, home, calendar } = useLoaderData<typeof loader>()
  const lead = useOwnLead(visit, plan.next)
  return (
    <PublicFrame {...usePublicFrame()} greeting={<OwnGreeting visit={visit} lead={lead} />}>
      <div className="fy-split">
        <MainPart />
        <OwnAside visit={visit} home={home} calendar={calendar} />
      </div>
    </PublicFrame>
  )
}

/** What waits for the visitor comes first, then the plan and the promises. */
function MainPart() {
  const { visit, promises, home, language, ...page } = useLoaderData<typeof loader>()
  const { timeZone } = visit.office
  const hasPlan = !['requested', 'needs-answer', 'declined', 'cancelled'].includes(visit.state)
  return (
    <div className="fy-stack fy-stack--sections">
      <FirstThing />
      {!hasPlan && <OwnWishes visit={visit} />}
      {hasPlan && <VisitorPlanView {...page} today={visit.today} timeZone={timeZone} home={home} language={language} />}
      <VisitorPromises promises={promises} home={home} language={language} />
      <OwnLetters letters={visit.letters} timeZone={timeZone} />
    </div>
  )
}

function FirstThing() {
  const t = useTranslate()
  const { visit, home, language, formToken, done } = useLoaderData<typeof loader>()
  const question = visit.letters.filter(({ isOurs }) => isOurs).at(-1)
  return (
    <>
      {done && (
        <Message kind={done === 'stop-gone' ? 'warning' : 'success'} takesFocus>
          {t(`visit-own-done-${done}`)}
        </Message>
      )}
      {!visit.isConfirmed && visit.state === 'requested' && <OwnConfirm action={`${home}/confirm${language}`} />}
      {visit.state === 'needs-answer' && question && (
        <OwnQuestion question={question.text} action={`${home}/answer${language}`} formToken={formToken} />
      )}
    </>
  )
}
