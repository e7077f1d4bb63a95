import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireSignedIn } from '#app/access/identity.server.ts'
import { findSentForm } from '#app/access/kept-forms.server.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { listWaitingVisitors } from '#app/features/reception/queries/arrivals.server.ts'
import { getWaitingCounts } from '#app/features/today/queries.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ArrivalBanner } from '#app/site/arrival-banner.tsx'
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

export default function StaffLayout() {
  const format = useFormat()
  const { name, roles, officeName, timeZone, waiting, arrived, sent, now } = useLoaderData<typeof loader>()
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
      <ArrivalBanner waiting={arrived} />
      <SentFormNotice sent={sent} />
      <Outlet />
    </StaffFrame>
  )
}
