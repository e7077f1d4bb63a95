import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('credits-title') })
}

export default function CreditsPage() {
  const t = useTranslate()
  const greeting = (
    <Greeting short>
      <h1>{t('credits-title')}</h1>
      <p className="fy-lead">{t('credits-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...usePublicFrame()} greeting={greeting}>
      <div className="fy-stack fy-stack--sections fy-prose">
        <ul>
          {(['codex', 'banana', 'calendar', 'frame', 'guide'] as const).map((part) => (
            <li key={part}>{t(`credits-${part}`)}</li>
          ))}
        </ul>
        <section className="fy-stack fy-stack--tight">
          <h2>{t('credits-translators')}</h2>
          <p>{t('credits-translators-words')}</p>
        </section>
      </div>
    </PublicFrame>
  )
}
