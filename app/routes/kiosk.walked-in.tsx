import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { requireKiosk } from '#app/access/device.server.ts'
import { KioskWords } from '#app/features/reception/ui/kiosk-words.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKiosk(request)
  return json({ title: getTranslate(request)('kiosk-walked-in-heading') })
}

export default function WalkedInPage() {
  const t = useTranslate()
  return <KioskWords framed={useKiosk()} heading={t('kiosk-walked-in-heading')} words={t('kiosk-walked-in-words')} />
}
