import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRevalidator, useSearchParams } from '@remix-run/react'
import { requireSignedIn } from '#app/access/identity.server.ts'
import { findSentForm } from '#app/access/kept-forms.server.ts'
import { mayReadReception } from '#app/access/policy.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { countDeskChanges } from '#app/features/reception/queries/desk-changes.server.ts'
import { LiveChip } from '#app/features/reception/ui/live-chip.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
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
  return json({ name, timeZone: getOfficeClock(actor.officeId).timeZone, sent, now: now.toISOString(), changes })
}

/** The frame of the front desk: a bar to find somebody, and the work under it. */
export default function DeskLayout() {
  const t = useTranslate()
  const { name, timeZone, sent, now, changes } = useLoaderData<typeof loader>()
  const renewal = useRevalidator()
  const [query] = useSearchParams()
  const language = useLanguageChoice()
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
      <SentFormNotice sent={sent} />
      <Outlet />
    </DeskFrame>
  )
}
