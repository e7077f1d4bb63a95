import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { type MessageKey } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { NarrowFrame } from '#app/ui/frames/narrow-frame.tsx'
import { usePublicFrame } from './use-public-frame.ts'

const known = ['403', '404', '405', '413', '415', '429', '503'] as const
type Known = (typeof known)[number]

/** What is shown where a page can't be: what is so, and one way on. */
export function ErrorPage() {
  const t = useTranslate()
  return (
    <NarrowFrame {...usePublicFrame()}>
      <ErrorWords href="/">{t('site-error-home')}</ErrorWords>
    </NarrowFrame>
  )
}

type Way = Readonly<{ href: string; children: string }>

/** The same within a frame that stands already, with the way on that fits there. */
export function ErrorWords({ href, children }: Way) {
  const t = useTranslate()
  const kind = kindOf(useRouteError())
  const key = (part: 'heading' | 'words') => `site-error-${kind}-${part}` as MessageKey
  return (
    <>
      <h1 className="fy-voice fy-voice--small">{t(key('heading'))}</h1>
      <p>{t(key('words'))}</p>
      <p>
        <ButtonLink href={href} action="progressive" weight="primary" size="large">
          {children}
        </ButtonLink>
      </p>
    </>
  )
}

/** What cannot be saved is said apart from a house that is merely busy: by the word that the answer carries. */
function kindOf(error: unknown): Known | '400' | '500' | 'unsaved' {
  if (isRouteErrorResponse(error) && error.status === 503 && error.data === 'unsaved') return 'unsaved'
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (known.includes(String(status) as Known)) return String(status) as Known
  return status >= 400 && status < 500 ? '400' : '500'
}
