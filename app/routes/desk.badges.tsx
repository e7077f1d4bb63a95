import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadReception } from '#app/access/policy.ts'
import { listBadgesOfToday } from '#app/features/reception/queries/badge.server.ts'
import { badgeSizeOf } from '#app/features/reception/ui/badge.tsx'
import { BadgeSheets, BadgeSizes } from '#app/features/reception/ui/badge-sheets.tsx'
import { PrintButton } from '#app/features/reception/ui/print-button.tsx'
import { autonymOf } from '#app/i18n/language-names.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  const badges = await listBadgesOfToday(actor.officeId, new Date())
  const size = badgeSizeOf(new URL(request.url).searchParams.get('size'), 'sheet')
  return json({
    title: getTranslate(request)('desk-badges-heading'),
    badges: badges.map((badge) => ({ ...badge, languages: badge.languages.map(autonymOf) })),
    size,
  })
}

/** The badges of everybody who is still expected, for a morning's print. */
export default function BadgesPage() {
  const t = useTranslate()
  const { badges, size } = useLoaderData<typeof loader>()
  return (
    <div className="fy-stack fy-stack--loose fy-badge-page">
      <div className="fy-stack fy-no-print">
        <PageHead
          crumb={<Link href="/desk">{t('desk-title')}</Link>}
          title={t('desk-badges-heading')}
          lead={badges.length === 0 ? t('desk-expected-none') : t('desk-badges-words', badges.length)}
          actions={badges.length > 0 && <PrintButton primary>{t('desk-badges-print')}</PrintButton>}
        />
        <BadgeSizes to="/desk/badges" size={size} />
      </div>
      <BadgeSheets badges={badges} size={size} />
    </div>
  )
}
