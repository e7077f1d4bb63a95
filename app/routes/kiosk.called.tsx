import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireKiosk } from '#app/access/device.server.ts'
import { KioskDeclined } from '#app/features/reception/ui/kiosk-declined.tsx'
import { KioskWords } from '#app/features/reception/ui/kiosk-words.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKiosk(request)
  const declined = new URL(request.url).searchParams.has('declined')
  return json({ title: getTranslate(request)(declined ? 'kiosk-declined-heading' : 'kiosk-called-heading'), declined })
}

export default function CalledPage() {
  const t = useTranslate()
  const framed = useKiosk()
  const { declined } = useLoaderData<typeof loader>()
  if (declined) return <KioskDeclined framed={framed} heard />
  return <KioskWords framed={framed} heading={t('kiosk-called-heading')} words={t('kiosk-called-words')} />
}
