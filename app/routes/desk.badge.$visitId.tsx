import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadReception } from '#app/access/policy.ts'
import { findBadge } from '#app/features/reception/queries/badge.server.ts'
import { badgeSizeOf } from '#app/features/reception/ui/badge.tsx'
import { BadgeSheets, BadgeSizes } from '#app/features/reception/ui/badge-sheets.tsx'
import { PrintButton } from '#app/features/reception/ui/print-button.tsx'
import { found } from '#app/http/found.server.ts'
import { autonymOf } from '#app/i18n/language-names.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  const { languages, ...plain } = found(await findBadge(found(params.visitId), actor.officeId, new Date()))
  const badge = { ...plain, languages: languages.map(autonymOf) }
  const size = badgeSizeOf(new URL(request.url).searchParams.get('size'), 'label')
  return json({ title: getTranslate(request)('desk-badge-of', badge.name), badge, size })
}

export default function BadgePage() {
  const t = useTranslate()
  const { badge, size } = useLoaderData<typeof loader>()
  return (
    <div className="fy-stack fy-stack--loose fy-badge-page">
      <div className="fy-stack fy-no-print">
        <PageHead
          crumb={<Link href="/desk">{t('desk-title')}</Link>}
          title={<Rich id="desk-badge-of" parts={{ 1: badge.name }} />}
          lead={t('desk-badge-words')}
          actions={<PrintButton primary>{t('desk-badge-print')}</PrintButton>}
        />
        <BadgeSizes to={`/desk/badge/${badge.visitId}`} size={size} />
      </div>
      <BadgeSheets badges={[badge]} size={size} />
    </div>
  )
}
