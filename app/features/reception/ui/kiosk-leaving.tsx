import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CodeForm } from './code-form.tsx'
import { KioskScreen, StartAgain, type KioskFramed } from './kiosk-screen.tsx'

type Props = Readonly<{
  framed: KioskFramed
  error: string | undefined
  eventId?: string
  /** What went wrong apart from the code. */
  problems?: ReactNode
  /** What the camera sees, where there is one. */
  camera?: ReactNode
}>

/** Leaving, for whoever comes back to the tablet. */
export function KioskLeaving({ framed, error, eventId, problems, camera }: Props) {
  const t = useTranslate()
  const back = <StartAgain quiet>{t('kiosk-back')}</StartAgain>
  return (
    <KioskScreen {...framed} two calls={error ? 'code' : 'help'} ways={back}>
      <div className="fy-stack fy-stack--loose">
        <h1 className="fy-voice">{t('kiosk-leaving-heading')}</h1>
        <p className="fy-lead">{t('kiosk-leaving-words')}</p>
        {!error && problems}
      </div>
      <CodeForm action="/kiosk/leaving" error={error}>
        {eventId && <input type="hidden" name="eventId" value={eventId} />}
      </CodeForm>
      {camera}
    </KioskScreen>
  )
}
