import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '#app/access/identity.server.ts'
import { DeskWaiters } from '#app/features/spaces/ui/desk-waiters.tsx'
import { SpacesHead } from '#app/features/spaces/ui/spaces-head.tsx'
import { WeekTable } from '#app/features/spaces/ui/week-table.tsx'
import { getSpacesWeek } from '#app/features/spaces/week-queries.server.ts'
import { createFormat } from '#app/i18n/format.ts'
import { getTranslate, localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request)
  const week = getSpacesWeek(actor, { date: new URL(request.url).searchParams.get('date'), now: new Date() })
  const monday = createFormat(localeOf(request).bcp47).date(week.monday)
  return json({ ...week, title: getTranslate(request)('spaces-week-title', monday) })
}

export default function SpacesWeekPage() {
  const t = useTranslate()
  const { title, monday, days, desks, today, waiters, mayBook } = useLoaderData<typeof loader>()
  return (
    <>
      <SpacesHead tab="week" date={monday} title={title} lead={t('spaces-week-lead')} />
      <div className="fy-stack fy-stack--sections">
        <WeekTable days={days} desks={desks} today={today} />
        <DeskWaiters waiters={waiters} mayBook={mayBook} />
      </div>
    </>
  )
}
