import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireKiosk } from '#app/access/device.server.ts'
import { requireGuestAtLast } from '#app/access/kiosk-guest.server.ts'
import { findHello } from '#app/features/reception/queries/kiosk.server.ts'
import { KioskGoodbye } from '#app/features/reception/ui/kiosk-goodbye.tsx'
import { found } from '#app/http/found.server.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const device = await requireKiosk(request)
  const now = new Date()
  const hello = found(await findHello(await requireGuestAtLast(request, device, now), device.officeId, now))
  if (hello.since) throw redirect('/kiosk')
  const { name, leftAt, today, lastDay, timeZone } = hello
  return json({ title: getTranslate(request)('kiosk-goodbye-title'), name, leftAt, comesBack: today < lastDay, timeZone })
}

export default function GoodbyePage() {
  const { name, leftAt, comesBack, timeZone } = useLoaderData<typeof loader>()
  return <KioskGoodbye framed={useKiosk()} name={name} leftAt={leftAt} comesBack={comesBack} timeZone={timeZone} />
}
