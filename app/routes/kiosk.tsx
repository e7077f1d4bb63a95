import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import program from 'virtual:tablet-program'
import { requireKiosk } from '#app/access/device.server.ts'
import { getOfficeClock } from '#app/features/offices/queries.server.ts'
import { StartAgain } from '#app/features/reception/ui/kiosk-screen.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type KioskData } from '#app/site/use-kiosk.ts'
import { KioskFrame } from '#app/ui/frames/kiosk-frame.tsx'

export const links: LinksFunction = () => [
  { rel: 'manifest', href: '/kiosk/manifest' },
  { rel: 'apple-touch-icon', href: '/icons/foyer-180.png' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { officeId } = await requireKiosk(request)
  const { officeName, timeZone } = getOfficeClock(officeId)
  return json<KioskData>({ office: officeName, timeZone, now: new Date().toISOString(), program })
}

/** The visitor-facing tablet: each screen draws its own frame. */
export default function KioskLayout() {
  return <Outlet />
}

/** What goes wrong at the tablet is said at the tablet; no way leads out of it. */
export function ErrorBoundary() {
  const t = useTranslate()
  return (
    <KioskFrame>
      <div className="fy-stack fy-stack--loose">
        <h1 className="fy-voice">{t('kiosk-broken-heading')}</h1>
        <p className="fy-lead">{t('kiosk-broken-words')}</p>
        <div className="fy-kiosk__acts fy-kiosk__acts--1">
          <StartAgain>{t('kiosk-start-again')}</StartAgain>
        </div>
      </div>
    </KioskFrame>
  )
}
