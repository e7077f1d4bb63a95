import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getVisitorPlan } from '#app/features/itineraries/queries/visitor-plan.server.ts'
import { VisitorLine } from '#app/features/itineraries/ui/visitor-line.tsx'
import { PrintButton } from '#app/features/reception/ui/print-button.tsx'
import { findVisitor, getVisitorPage } from '#app/features/visits/queries/visitor-page.server.ts'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { OwnPage } from '#app/site/own-page.tsx'
import { titled } from '#app/site/titled.ts'
import { QrCode } from '#app/ui/qr-code.tsx'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const now = new Date()
  const visitor = found(await findVisitor(params.token))
  return json({
    title: getTranslate(request)('visit-print-title'),
    home: `/visit/${params.token}`,
    visit: await getVisitorPage(visitor, now),
    plan: await getVisitorPlan(visitor.visitId, now),
  })
}

/** The whole plan and the pass, for paper. */
export default function PrintPlanPage() {
  const t = useTranslate()
  const format = useFormat()
  const { title, home, visit, plan } = useLoaderData<typeof loader>()
  const { office, pass, host } = visit
  return (
    <OwnPage title={title} lead={t('visit-own-span', format.dateRange(visit.firstDay, visit.lastDay), office.address)} home={home}>
      <div className="fy-no-print">
        <PrintButton primary>{t('visit-print-button')}</PrintButton>
      </div>
      <div className="fy-short fy-stack fy-stack--tight">
        <QrCode text={pass.link} title={t('visit-own-pass-qr')} />
        <p>{t('visit-print-code', pass.code)}</p>
        {host && <p>{t('visit-own-lead-approved-host', host.name)}</p>}
      </div>
      {plan.days.map((day) => (
        <section key={day.date} className="fy-stack">
          <h2>{format.dayAndMonth(day.date)}</h2>
          <VisitorLine day={day} timeZone={office.timeZone} isToday={false} printed />
        </section>
      ))}
    </OwnPage>
  )
}
