import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { PublicFrame } from '#app/ui/frames/public-frame.tsx'
import { Greeting } from '#app/ui/greeting.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('ask-sent-heading') })
}

/** Shows no link to the question: only the mail does, so that a stranger's address opens nothing. */
export default function QuestionSentPage() {
  const t = useTranslate()
  const greeting = (
    <Greeting short door>
      <h1>{t('ask-sent-heading')}</h1>
      <p className="fy-lead">{t('ask-sent-lead')}</p>
    </Greeting>
  )
  return (
    <PublicFrame {...usePublicFrame()} greeting={greeting}>
      <div className="fy-stack fy-prose">
        <p>{t('ask-sent-words')}</p>
        <p>
          <ButtonLink href="/guide">{t('ask-sent-guide')}</ButtonLink>
        </p>
      </div>
    </PublicFrame>
  )
}
