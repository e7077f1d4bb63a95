import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireKiosk } from '#app/access/device.server.ts'
import { requireGuestAtLast } from '#app/access/kiosk-guest.server.ts'
import { findReception } from '#app/features/reception/queries/arrivals.server.ts'
import { findHello, getDone } from '#app/features/reception/queries/kiosk.server.ts'
import { KioskDone } from '#app/features/reception/ui/kiosk-done.tsx'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireKiosk(request)
  const now = new Date()
  const visitId = await requireGuestAtLast(request, device, now)
  const { name, since, timeZone } = found(await findHello(visitId, device.officeId, now))
  if (!since) throw redirect('/kiosk')
  const facts = await getDone(visitId, device.officeId, now)
  return json({ title: getTranslate(request)('kiosk-done-title'), name, since, timeZone, facts, reception: findReception(visitId, now) })
}

export default function DonePage() {
  return <KioskDone framed={useKiosk()} {...useLoaderData<typeof loader>()} />
}
