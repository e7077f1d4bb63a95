import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { CodeForm } from './code-form.tsx'
import { KioskScreen, type KioskFramed } from './kiosk-screen.tsx'

type Props = Readonly<{
  framed: KioskFramed
  /** What is wrong with the code that was shown. */
  error: string | undefined
  /** What the camera sees, where there is one. */
  camera?: ReactNode
}>

/** The first screen: a code, and the ways for those who have none. */
export function KioskWelcome({ framed, error, camera }: Props) {
  const t = useTranslate()
  return (
    <KioskScreen {...framed} two clears="once-touched" calls={error ? 'code' : 'help'}>
      <div className="fy-stack fy-stack--loose">
        <h1 className="fy-voice">{t('kiosk-welcome-heading')}</h1>
        <p className="fy-lead">{t('kiosk-welcome-words')}</p>
      </div>
      <CodeForm action="/kiosk?index" error={error} />
      <div className="fy-kiosk__acts fy-kiosk__acts--1">
        <ButtonLink href="/kiosk/walk-in" icon="userAdd">
          {t('kiosk-no-code')}
        </ButtonLink>
        <ButtonLink href="/kiosk/leaving" icon="logOut">
          {t('kiosk-leaving')}
        </ButtonLink>
      </div>
      {camera}
    </KioskScreen>
  )
}
