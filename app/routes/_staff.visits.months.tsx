import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { getMonths } from '#app/features/reception/queries/months.server.ts'
import { MonthTable } from '#app/features/reception/ui/month-table.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireStaff(request, 'liaison', 'admin')
  const counted = getMonths({ officeId, asked: new URL(request.url).searchParams.get('year'), now: new Date() })
  return json({ title: getTranslate(request)('months-heading', counted.year), ...counted })
}

export default function MonthsPage() {
  const t = useTranslate()
  const { title, year, months, whole } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead crumb={<Link href="/visits">{t('site-nav-visits')}</Link>} title={title} lead={t('months-lead')} />
      <div className="fy-stack">
        {months.length > 0 ? (
          <MonthTable caption={title} months={months} whole={whole} />
        ) : (
          <p className="fy-dim">{t('months-none', year)}</p>
        )}
        <p className="fy-fine fy-dim fy-prose">{t('months-how')}</p>
        <Years />
      </div>
    </>
  )
}

function Years() {
  const t = useTranslate()
  const { year, firstYear, thisYear } = useLoaderData<typeof loader>()
  if (firstYear === thisYear) return null
  return (
    <nav className="fy-cluster fy-fine" aria-label={t('months-years')}>
      {year > firstYear && <Link href={`/visits/months?year=${year - 1}`}>{year - 1}</Link>}
      {year < thisYear && <Link href={`/visits/months?year=${year + 1}`}>{year + 1}</Link>}
    </nav>
  )
}
