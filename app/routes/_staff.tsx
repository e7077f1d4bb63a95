import { json, type LoaderFunctionArgs, type SerializeFrom } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode } from 'react'
import { requireSignedIn } from '#app/access/identity.server.ts'
import { findSentForm } from '#app/access/kept-forms.server.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { listWaitingVisitors } from '#app/features/reception/queries/arrivals.server.ts'
import { getWaitingCounts } from '#app/features/today/queries.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ArrivalBanner } from '#app/site/arrival-banner.tsx'
import { ErrorPage, ErrorWords } from '#app/site/error-page.tsx'
import { SentFormNotice } from '#app/site/sent-form-notice.tsx'
import { useStaffNav } from '#app/site/use-staff-nav.ts'
import { useLanguageChoice } from '#app/site/use-public-frame.ts'
import { StaffFrame } from '#app/ui/frames/staff-frame.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, name } = await requireSignedIn(request)
  const { officeName, timeZone } = getOfficeClock(actor.officeId)
  const now = new Date()
  const waiting = getWaitingCounts(actor, timeZone, now)
  const arrived = await listWaitingVisitors(actor.staffId, now)
  const sent = await findSentForm(request, actor.staffId, now)
  return json({ name, roles: actor.roles, officeName, timeZone, waiting, arrived, sent, now: now.toISOString() })
}

/** Pages about the person who is signed in. */
function useOwnLinks() {
  const t = useTranslate()
  return [
    { href: '/profile', label: t('site-nav-profile') },
    { href: '/subscriptions', label: t('site-nav-subscriptions') },
  ]
}

type LayoutData = SerializeFrom<typeof loader>

export default function StaffLayout() {
  const data = useLoaderData<typeof loader>()
  return (
    <Frame data={data}>
      <ArrivalBanner waiting={data.arrived} />
      <SentFormNotice sent={data.sent} />
      <Outlet />
    </Frame>
  )
}

/** Whoever is signed in keeps the navigation where a page can't be. */
export function ErrorBoundary() {
  const t = useTranslate()
  const data = useRouteLoaderData<typeof loader>('routes/_staff')
  if (!data) return <ErrorPage />
  return (
    <Frame data={data}>
      <div className="fy-stack fy-measure">
        <ErrorWords href="/today">{t('today-back')}</ErrorWords>
      </div>
    </Frame>
  )
}

function Frame({ data, children }: Readonly<{ data: LayoutData; children: ReactNode }>) {
  const format = useFormat()
  const { name, roles, officeName, timeZone, waiting, now } = data
  return (
    <StaffFrame
      nav={useStaffNav(roles, waiting)}
      account={{ name, links: useOwnLinks() }}
      language={useLanguageChoice()}
      clock={
        <time dateTime={now}>
          <Rich id="site-clock" parts={{ 1: officeName, 2: format.time(new Date(now), timeZone) }} />
        </time>
      }
    >
      {children}
    </StaffFrame>
  )
}
