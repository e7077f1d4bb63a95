import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { isStaff, mayBrowseVisits, mayReadVisits } from '#app/access/policy.ts'
import { countPlans } from '#app/features/itineraries/plan-count-queries.server.ts'
import { listVisits } from '#app/features/visits/queries/list-visits.server.ts'
import { readVisitFilter, visitsAddress } from '#app/features/visits/schema/visit-filter.ts'
import { VisitFilters } from '#app/features/visits/ui/visit-filters.tsx'
import { VisitTable } from '#app/features/visits/ui/visit-table.tsx'
import { VisitsEmpty } from '#app/features/visits/ui/visits-empty.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayBrowseVisits(actor)) throw new Response(null, { status: 403 })

  const filter = readVisitFilter(new URL(request.url).searchParams)
  const { visits, ...list } = await listVisits(actor, filter, new Date())
  const planOf = await countPlans(visits.map(({ id }) => id))
  return json({
    title: getTranslate(request)('site-nav-visits'),
    filter,
    ...list,
    visits: visits.map((visit) => ({ ...visit, plan: planOf(visit.id) })),
    mayAdd: isStaff(actor, 'liaison'),
    mayCount: mayReadVisits(actor),
  })
}

export default function VisitsPage() {
  const t = useTranslate()
  const data = useLoaderData<typeof loader>()
  const { filter, visits, hosts, count, total, today, timeZone, elsewhere, mayAdd } = data
  return (
    <>
      <PageHead
        title={t('site-nav-visits')}
        lead={t('visits-list-lead', count, total, t(`visits-filter-when-${filter.when}`))}
        actions={
          mayAdd && (
            <ButtonLink href="/visits/new" action="progressive" weight="primary" icon="add">
              {t('visits-list-add')}
            </ButtonLink>
          )
        }
      />
      <VisitFilters filter={filter} hosts={hosts} />
      {visits.length > 0 ? (
        <VisitTable caption={t('visits-list-caption')} visits={visits} today={today} timeZone={timeZone} />
      ) : (
        <VisitsEmpty filter={filter} elsewhere={elsewhere} total={total} mayAdd={mayAdd} />
      )}
      <Paging filter={filter} page={data.page} pages={data.pages} mayCount={data.mayCount} />
    </>
  )
}

type PagingProps = Readonly<{
  filter: ReturnType<typeof readVisitFilter>
  page: number
  pages: number
  mayCount: boolean
}>

function Paging({ filter, page, pages, mayCount }: PagingProps) {
  const t = useTranslate()
  return (
    <nav className="fy-cluster fy-cluster--spread fy-fine fy-pad" aria-label={t('visits-list-pages')}>
      {pages > 1 && <span className="fy-dim">{t('visits-list-page', page, pages)}</span>}
      <span className="fy-cluster">
        {page > 1 && <Link href={visitsAddress({ ...filter, page: page - 1 })}>{t('visits-list-previous')}</Link>}
        {page < pages && <Link href={visitsAddress({ ...filter, page: page + 1 })}>{t('visits-list-next')}</Link>}
        {filter.when !== 'past' && <Link href={visitsAddress({ when: 'past' })}>{t('visits-list-past')}</Link>}
        {mayCount && <Link href="/visits/months">{t('visits-list-months')}</Link>}
      </span>
    </nav>
  )
}
