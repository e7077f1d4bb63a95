import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRevalidator, useSearchParams } from '@remix-run/react'
import program from 'virtual:desk-program'
import { requireSignedIn } from '#app/access/identity.server.ts'
import { findSentForm } from '#app/access/kept-forms.server.ts'
import { mayReadReception } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { listWaitingVisitors } from '#app/features/reception/queries/arrivals.server.ts'
import { countDeskChanges } from '#app/features/reception/queries/desk-changes.server.ts'
import { LiveChip } from '#app/features/reception/ui/live-chip.tsx'
import { useKeptDesk } from '#app/features/reception/ui/use-kept-desk.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ArrivalBanner } from '#app/site/arrival-banner.tsx'
import { SentFormNotice } from '#app/site/sent-form-notice.tsx'
import { useLanguageChoice } from '#app/site/use-public-frame.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { AccountMenu } from '#app/ui/frames/account-menu.tsx'
import { DeskFrame } from '#app/ui/frames/desk-frame.tsx'
import { SearchInput } from '#app/ui/search-input.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, name } = await requireSignedIn(request)
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  const now = new Date()
  const changes = countDeskChanges(actor.officeId)
  const sent = await findSentForm(request, actor.staffId, now)
  const arrived = await listWaitingVisitors(actor.staffId, now)
  const { timeZone } = getOfficeClock(actor.officeId)
  return json({ name, timeZone, sent, arrived, now: now.toISOString(), changes, isBuilt: program !== null })
}

/** The frame of the front desk: a bar to find somebody, and the work under it. */
export default function DeskLayout() {
  const t = useTranslate()
  const { name, timeZone, sent, arrived, now, changes, isBuilt } = useLoaderData<typeof loader>()
  const renewal = useRevalidator()
  const [query] = useSearchParams()
  const language = useLanguageChoice()
  useKeptDesk({ isBuilt, from: now })
  return (
    <DeskFrame
      search={
        <form role="search" action="/desk">
          <SearchInput
            key={query.get('q')}
            name="q"
            defaultValue={query.get('q') ?? ''}
            label={t('desk-search')}
            placeholder={t('desk-search')}
            autoComplete="off"
          />
        </form>
      }
      tools={
        <>
          <LiveChip from={now} timeZone={timeZone} changes={changes} renewal={renewal} />
          <ButtonLink href="/desk/roll-call" icon="userGroup" action="destructive">
            {t('desk-roll-call')}
          </ButtonLink>
          <AccountMenu name={name} language={language} links={[{ href: '/today', label: t('site-nav-today') }]} />
        </>
      }
    >
      <ArrivalBanner waiting={arrived} />
      <SentFormNotice sent={sent} />
      <Outlet />
    </DeskFrame>
  )
}
