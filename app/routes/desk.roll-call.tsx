import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { mayReadEmergency, mayReadReception } from '#app/access/policy.ts'
import { getRollCall } from '#app/features/reception/queries/roll-call.server.ts'
import { PrintButton } from '#app/features/reception/ui/print-button.tsx'
import { RollCallList } from '#app/features/reception/ui/roll-call-list.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { PageHead } from '#app/ui/heads.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  if (!mayReadReception(actor)) throw new Response(null, { status: 403 })
  const rollCall = await getRollCall(actor.officeId, new Date(), { withEmergency: mayReadEmergency(actor) })
  return json({ title: getTranslate(request)('desk-roll-call'), ...rollCall })
}

/** Everybody who may be in the house, for an evacuation: on the screen and on paper. */
export default function RollCallPage() {
  const t = useTranslate()
  const format = useFormat()
  const { now, timeZone, office, onSite, presumedLeft, left } = useLoaderData<typeof loader>()
  const common = { timeZone, from: now }
  return (
    <>
      <PageHead
        crumb={
          <span className="fy-no-print">
            <Link href="/desk">{t('desk-title')}</Link>
          </span>
        }
        title={t('desk-roll-call-heading', onSite.length + presumedLeft.length)}
        lead={
          <>
            <bdi>{office}</bdi> · <time dateTime={now}>{t('desk-roll-call-age', format.dateTime(now, timeZone))}</time>
          </>
        }
        actions={<PrintButton primary>{t('desk-roll-call-print')}</PrintButton>}
      />
      <RollCallList title={t('desk-on-site')} people={onSite} empty={t('desk-on-site-none')} {...common} />
      {presumedLeft.length > 0 && (
        <RollCallList
          title={t('desk-presumed-left')}
          words={t('desk-roll-call-presumed-words')}
          people={presumedLeft}
          empty=""
          {...common}
        />
      )}
      {left.length > 0 && (
        <RollCallList title={t('desk-left')} words={t('desk-roll-call-left-words')} people={left} empty="" {...common} />
      )}
      <p className="fy-fine fy-dim">{t('desk-roll-call-words')}</p>
    </>
  )
}
