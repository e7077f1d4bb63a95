import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayDecideVisit } from '#app/access/policy.ts'
import { getVisitHead } from '#app/features/visits/queries/visit-head.server.ts'
import { VisitActions } from '#app/features/visits/ui/visit-actions.tsx'
import { VisitLead } from '#app/features/visits/ui/visit-lead.tsx'
import { allowed } from '#app/http/allowed.server.ts'
import { found } from '#app/http/found.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const visit = allowed(await getVisitHead(actor, found(params.id), new Date()))
  return json({ title: visit.name, visit, mayDecide: mayDecideVisit(actor) })
}

export default function VisitPage() {
  const t = useTranslate()
  const { pathname } = useLocation()
  const { visit, mayDecide } = useLoaderData<typeof loader>()
  const home = `/visits/${visit.id}`
  const tab = (href: string, label: string) => ({
    href,
    label,
    current: href === home ? pathname === home : pathname.startsWith(href),
  })
  return (
    <>
      <PageHead
        crumb={<Link href="/visits">{t('site-nav-visits')}</Link>}
        title={<bdi>{visit.name}</bdi>}
        lead={<VisitLead visit={visit} />}
        actions={mayDecide && pathname === home ? <VisitActions visit={visit} /> : undefined}
      />
      <Tabs
        label={t('visits-head-tabs')}
        tabs={[
          tab(home, t('visits-head-overview')),
          tab(`${home}/plan`, t('visits-head-plan')),
          tab(`${home}/desk`, t('visits-head-desk')),
          tab(`${home}/outcome`, t('visits-head-outcome')),
        ]}
      />
      <Outlet />
    </>
  )
}
