import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { requireKiosk } from '#app/access/device.server.ts'
import { KioskScreen } from '#app/features/reception/ui/kiosk-screen.tsx'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { useKiosk } from '#app/site/use-kiosk.ts'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKiosk(request)
  return json({ title: getTranslate(request)('kiosk-called-heading') })
}

export default function KioskCalled() {
  const t = useTranslate()
  return (
    <KioskScreen {...useKiosk()} clears="soon">
      <div className="fy-stack fy-stack--loose">
        <h1 className="fy-voice">{t('kiosk-called-heading')}</h1>
        <p className="fy-lead">{t('kiosk-called-words')}</p>
      </div>
    </KioskScreen>
  )
}
