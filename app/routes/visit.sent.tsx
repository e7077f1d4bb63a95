import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useForgetDraft } from '#app/features/visits/ui/request/use-forget-draft.ts'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'
import { Link } from '#app/ui/link.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('visit-sent-title') })
}

/** Shows no link to the visit: only the mail does, so that a stranger's address opens nothing. */
export default function RequestSentPage() {
  const t = useTranslate()
  useForgetDraft()
  const greeting = (
    <Greeting short door>
      <h1>{t('visit-sent-title')}</h1>
      <p className="fy-lead">{t('visit-sent-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...usePublicFrame()} greeting={greeting}>
      <div className="fy-stack fy-stack--loose fy-narrow">
        <p>{t('visit-sent-mail')}</p>
        <p>{t('visit-sent-wait')}</p>
        <section className="fy-stack fy-stack--tight">
          <h2>{t('visit-sent-nothing')}</h2>
          <p>{t('visit-sent-nothing-words')}</p>
          <p>
            <Link href="/visit/new">{t('visit-sent-again')}</Link>
          </p>
        </section>
      </div>
    </PublicFrame>
  )
}
