import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { getTranslate } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { titled } from '#app/site/titled.ts'
import { usePublicFrame } from '#app/site/use-public-frame.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'

export const meta = titled

export function loader({ request }: LoaderFunctionArgs) {
  return json({ title: getTranslate(request)('sign-in-sent-heading') })
}

/** The same page for an address we know and one we don't. */
export default function SignInSent() {
  const t = useTranslate()
  return (
    <NarrowFrame {...usePublicFrame()} width="slim">
      <div className="fy-stack fy-stack--tight">
        <h1 className="fy-voice fy-voice--small">{t('sign-in-sent-heading')}</h1>
        <p>{t('sign-in-sent-words')}</p>
      </div>
      <p>
        <ButtonLink href="/sign-in">{t('sign-in-again')}</ButtonLink>
      </p>
    </NarrowFrame>
  )
}
