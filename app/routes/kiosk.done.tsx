import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireKiosk } from '#app/access/device.server.ts'
import { requireGuestAtLast } from '#app/access/kiosk-guest.server.ts'
import { findHello, getDone } from '#app/features/reception/queries/kiosk.server.ts'
import { KioskScreen, KioskTitle } from '#app/features/reception/ui/kiosk-screen.tsx'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'
import { Fact, Facts } from '#app/ui/facts.tsx'
import { Icon } from '#app/ui/icon.tsx'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireKiosk(request)
  const now = new Date()
  const visitId = await requireGuestAtLast(request, device, now)
  const { name, since, timeZone } = found(await findHello(visitId, device.officeId, now))
  if (!since) throw redirect('/kiosk')
  const done = await getDone(visitId, device.officeId, now)
  return json({ title: getTranslate(request)('kiosk-done-title'), name, since, timeZone, ...done })
}

export default function KioskDone() {
  const t = useTranslate()
  const format = useFormat()
  const { name, since, timeZone, hostFirstName } = useLoaderData<typeof loader>()
  return (
    <KioskScreen {...useKiosk()} two clears="soon">
      <div className="fy-stack fy-stack--loose">
        <p className="fy-with-icon fy-good">
          <Icon name="success" />
          <span>{t('kiosk-done-fact', format.time(since, timeZone))}</span>
        </p>
        <KioskTitle name={name}>
          <Rich id="kiosk-done-heading" parts={{ 1: name }} />
        </KioskTitle>
        <p className="fy-lead">
          {hostFirstName ? <Rich id="kiosk-done-told" parts={{ 1: hostFirstName }} /> : t('kiosk-done-told-liaison')}
        </p>
        <p className="fy-with-icon">
          <Icon name="printer" />
          <span>{t('kiosk-done-badge')}</span>
        </p>
      </div>
      <DoneSheet />
    </KioskScreen>
  )
}

/** Where to sit, and how to get on the network. */
function DoneSheet() {
  const t = useTranslate()
  const { desk, wifi, officeName } = useLoaderData<typeof loader>()
  return (
    <div className="fy-sheet fy-stack">
      <h2>
        {desk ? <Rich id="kiosk-done-desk" parts={{ 1: desk.label, 2: desk.area }} /> : t('kiosk-done-no-desk')}
      </h2>
      <Facts big>
        {wifi && (
          <Fact term={t('kiosk-wifi')}>
            <bdi>{wifi.name}</bdi>
          </Fact>
        )}
        {wifi?.password && (
          <Fact term={t('kiosk-wifi-password')}>
            <span className="fy-code">{wifi.password}</span>
          </Fact>
        )}
        {!wifi && (
          <Fact term={t('kiosk-office')}>
            <bdi>{officeName}</bdi>
          </Fact>
        )}
      </Facts>
    </div>
  )
}
