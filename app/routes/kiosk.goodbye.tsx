import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireKiosk } from '#app/access/device.server.ts'
import { requireGuestAtLast } from '#app/access/kiosk-guest.server.ts'
import { findHello } from '#app/features/reception/queries/kiosk.server.ts'
import { KioskScreen, KioskTitle } from '#app/features/reception/ui/kiosk-screen.tsx'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'
import { Icon } from '#app/ui/icon.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireKiosk(request)
  const now = new Date()
  const hello = found(await findHello(await requireGuestAtLast(request, device, now), device.officeId, now))
  if (hello.since) throw redirect('/kiosk')
  const { name, leftAt, today, lastDay, timeZone } = hello
  return json({ title: getTranslate(request)('kiosk-goodbye-title'), name, leftAt, comesBack: today < lastDay, timeZone })
}

export default function KioskGoodbye() {
  const t = useTranslate()
  const format = useFormat()
  const { name, leftAt, comesBack, timeZone } = useLoaderData<typeof loader>()
  return (
    <KioskScreen {...useKiosk()} clears="soon">
      <div className="fy-stack fy-stack--loose">
        <p className="fy-with-icon fy-good">
          <Icon name="success" />
          <span>{leftAt ? t('kiosk-goodbye-fact', format.time(leftAt, timeZone)) : t('kiosk-goodbye-not-in')}</span>
        </p>
        <KioskTitle name={name}>
          <Rich id="kiosk-goodbye-heading" parts={{ 1: name }} />
        </KioskTitle>
        <p className="fy-lead">{t(comesBack ? 'kiosk-goodbye-again' : 'kiosk-goodbye-words')}</p>
      </div>
    </KioskScreen>
  )
}
