import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { KioskFrame } from '#app/ui/frames/kiosk-frame.tsx'
import { type LanguageChoice } from '#app/ui/language-choices.tsx'
import { type CallReason } from '../model.ts'
import { nameSize } from '../rules/words.ts'
import { ClearsSoon, IdleGuard } from './kiosk-timer.tsx'
import { useFreshScreen } from './use-fresh-screen.ts'

/** What every screen says round its own words. */
export type KioskFramed = Readonly<{
  place: Readonly<{ office: string; timeZone: string; now: string }> | null
  language: LanguageChoice
  /** Over everything else: “Offline since 10:02”. */
  banner?: ReactNode
  /** For staff, small beside the clock of the welcome. */
  note?: string | null
}>

type Props = KioskFramed & Readonly<{
  two?: boolean
  door?: boolean
  /** How the screen is left alone: at once on the welcome, after a while on the steps, soon on the last one. */
  clears?: 'once-touched' | 'idle' | 'soon' | 'never'
  /** Why a person would be called from here. */
  calls?: CallReason
  /** Ways at the foot, before the clock. */
  ways?: ReactNode
  children: ReactNode
}>

/** A screen of the tablet: one decision, and always a way to a person. */
export function KioskScreen({ place, language, banner, note, two, door, clears = 'idle', calls = 'help', ways, children }: Props) {
  useFreshScreen()
  const foot = (
    <span className="fy-cluster">
      {ways ?? (clears !== 'soon' && <KioskClock place={place} note={clears === 'once-touched' ? note : null} />)}
      <Guard clears={clears} />
    </span>
  )
  return (
    <KioskFrame
      language={language}
      banner={banner}
      two={two}
      door={door}
      clock={foot}
      help={<Help clears={clears} calls={calls} />}
    >
      {children}
    </KioskFrame>
  )
}

function Guard({ clears }: Readonly<{ clears: Props['clears'] }>) {
  return clears === 'idle' || clears === 'once-touched' ? <IdleGuard waitsForTouch={clears === 'once-touched'} /> : null
}

/** What stands at the end of the floor: the way to a person, or on a last screen how it clears. */
function Help({ clears, calls }: Readonly<{ clears: Props['clears']; calls: CallReason }>) {
  if (clears === 'soon') return <ClearsSoon />
  return clears === 'never' ? null : <CallPerson reason={calls} />
}

/** The one message of a screen; a long name in it is set smaller, so that nothing scrolls. */
export function KioskTitle({ name = '', children }: Readonly<{ name?: string; children: ReactNode }>) {
  return <h1 className={classes('fy-voice', nameSize(name).startsWith('long') && 'fy-voice--mid')}>{children}</h1>
}

function KioskClock({ place, note }: Pick<Props, 'place' | 'note'>) {
  const format = useFormat()
  if (!place) return null
  return (
    <span>
      <bdi>{place.office}</bdi> · <time dateTime={place.now}>{format.time(place.now, place.timeZone)}</time>
      {note && <small> · {note}</small>}
    </span>
  )
}

type CallProps = Readonly<{ reason: CallReason; weight?: 'primary' | 'normal'; children?: ReactNode }>

/** Rings for a person. */
export function CallPerson({ reason, weight = 'normal', children }: CallProps) {
  const t = useTranslate()
  return (
    <form method="post" action="/kiosk/call">
      <input type="hidden" name="reason" value={reason} />
      <Button type="submit" icon="bell" weight={weight} {...(weight === 'primary' && { action: 'progressive' as const })}>
        {children ?? t('kiosk-call')}
      </Button>
    </form>
  )
}

/** Clears the screen and goes back to the welcome. */
export function StartAgain({ quiet, children }: Readonly<{ quiet?: boolean; children: ReactNode }>) {
  return (
    <form method="post" action="/kiosk/reset">
      <Button type="submit" weight={quiet ? 'quiet' : 'normal'}>
        {children}
      </Button>
    </form>
  )
}
