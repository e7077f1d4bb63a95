import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('visit-pass-sent-title') })
}

export default function PassSentPage() {
  const t = useTranslate()
  return (
    <NarrowFrame {...usePublicFrame()}>
      <h1 className="fy-voice fy-voice--small">{t('visit-pass-sent-title')}</h1>
      <p>{t('visit-pass-sent-words')}</p>
    </NarrowFrame>
  )
}
