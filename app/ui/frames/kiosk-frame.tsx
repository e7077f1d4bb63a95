import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { classes } from '../classes.ts'
import { Door } from '../door.tsx'
import { LanguageChoices, type LanguageChoice } from '../language-choices.tsx'
import { MarkLink } from './mark-link.tsx'

type Props = Readonly<{
  language?: LanguageChoice
  /** Over everything else: “Offline since 10:02”. */
  banner?: ReactNode
  /** Two columns: words and camera, words and keys. */
  two?: boolean
  /** The open door behind the words; only for the hello. */
  door?: boolean
  /** “San Francisco · 10:24”. */
  clock?: ReactNode
  /** The way to a person. */
  help?: ReactNode
  children: ReactNode
}>

/** The frame of the tablet at the door: languages on top, one message, the floor. */
export function KioskFrame({ language, banner, two, door, clock, help, children }: Props) {
  const t = useTranslate()
  return (
    <div className="fy-kiosk">
      {banner && (
        <div className="fy-banner" role="status">
          {banner}
        </div>
      )}
      <header className="fy-bar">
        <MarkLink />
        {language && (
          <nav className="fy-cluster" aria-label={t('ui-language-menu')}>
            <LanguageChoices {...language} className="fy-cluster" />
          </nav>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        <div className={classes('fy-kiosk__main', two && 'fy-kiosk__main--two')}>{children}</div>
        {door && <Door />}
      </main>
      <footer className={classes('fy-kiosk__foot', door && 'fy-kiosk__foot--door')}>
        <span className="fy-num">{clock}</span>
        {help}
      </footer>
    </div>
  )
}
