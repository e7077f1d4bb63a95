import { useEffect } from 'react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { nextStep } from '../../rules/missing.ts'
import { KioskDeclined } from '../../ui/kiosk-declined.tsx'
import { KioskDone } from '../../ui/kiosk-done.tsx'
import { KioskGoodbye } from '../../ui/kiosk-goodbye.tsx'
import { KioskHello } from '../../ui/kiosk-hello.tsx'
import { KioskLeaving } from '../../ui/kiosk-leaving.tsx'
import { KioskMissing } from '../../ui/kiosk-missing.tsx'
import { type KioskFramed } from '../../ui/kiosk-screen.tsx'
import { KioskWalkIn } from '../../ui/kiosk-walk-in.tsx'
import { KioskWelcome } from '../../ui/kiosk-welcome.tsx'
import { KioskWords } from '../../ui/kiosk-words.tsx'
import { type Screen, type State } from '../machine.ts'
import { CameraPane } from './camera-pane.tsx'
import { problemWords } from './problem-words.ts'

type Props = Readonly<{ state: State; framed: KioskFramed }>
type Of<At extends Screen['at']> = Readonly<{ screen: Extract<Screen, { at: At }>; framed: KioskFramed }>

/** What the machine stands at, drawn. */
export function CurrentScreen({ state: { screen }, framed }: Props) {
  switch (screen.at) {
    case 'welcome':
    case 'leaving':
      return <CodeScreen screen={screen} framed={framed} />
    case 'hello':
      return <KioskHello framed={framed} hello={screen.found.hello} />
    case 'missing':
      return <MissingScreen screen={screen} framed={framed} />
    case 'walk-in':
      return <WalkInScreen screen={screen} framed={framed} />
    default:
      return <LastScreen screen={screen} framed={framed} />
  }
}

function LastScreen({ screen, framed }: Of<'done' | 'goodbye' | 'walked-in' | 'called' | 'call-unheard' | 'declined' | 'not-kept'>) {
  const t = useTranslate()
  switch (screen.at) {
    case 'done': {
      const { found, since, heard, reception } = screen
      const { name, timeZone } = found.hello
      const { facts, byPerson } = found
      return <KioskDone {...{ framed, name, since, timeZone, facts, reception, byPerson }} waits={!heard} />
    }
    case 'goodbye': {
      const { name, timeZone, today, lastDay } = screen.found.hello
      const { leftAt } = screen
      return <KioskGoodbye {...{ framed, name, leftAt, timeZone }} comesBack={today < lastDay} />
    }
    case 'walked-in':
      return <WalkedIn framed={framed} heard={screen.heard} />
    case 'called':
      return <KioskWords framed={framed} heading={t('kiosk-called-heading')} words={t('kiosk-called-words')} />
    case 'call-unheard':
      return <KioskWords framed={framed} heading={t('kiosk-unheard-heading')} words={t('kiosk-unheard-words')} />
    case 'declined':
      return <KioskDeclined framed={framed} heard={screen.heard} />
    case 'not-kept':
      return <NotKept framed={framed} />
  }
}

export function NotKept({ framed }: Readonly<{ framed: KioskFramed }>) {
  const t = useTranslate()
  return <KioskWords framed={framed} heading={t('kiosk-not-kept-heading')} words={t('kiosk-not-kept-words')} />
}

function WalkedIn({ framed, heard }: Readonly<{ framed: KioskFramed; heard: boolean }>) {
  const t = useTranslate()
  const words = t(heard ? 'kiosk-walked-in-words' : 'kiosk-done-waits-liaison')
  return <KioskWords framed={framed} heading={t('kiosk-walked-in-heading')} words={words} />
}

function CodeScreen({ screen: { at, problem }, framed }: Of<'welcome' | 'leaving'>) {
  const t = useTranslate()
  const error = problem ? t(problemWords[problem]) : undefined
  const parts = { framed, error, camera: <CameraPane /> }
  return at === 'welcome' ? <KioskWelcome {...parts} /> : <KioskLeaving {...parts} />
}

function MissingScreen({ screen: { open, given, faults }, framed }: Of<'missing'>) {
  const errorText = useErrorText()
  const answers = {
    agreed: given.agreed,
    chosen: given.photoChoice,
    faults: Object.entries(faults).map(([name, errors]) => ({ name, text: errorText(errors) ?? '' })),
  }
  return <KioskMissing framed={framed} step={nextStep(open)} answers={answers} />
}

/** What misses is said beside each field, for a tablet does not scroll; the first of them has the focus. */
function WalkInScreen({ screen: { typed, faults }, framed }: Of<'walk-in'>) {
  const t = useTranslate()
  const [first] = faults
  useEffect(() => document.getElementById(`walk-in-${first}`)?.focus(), [first, faults])
  const errors = Object.fromEntries(faults.map((name) => [name, t('form-missing')]))
  return <KioskWalkIn {...{ framed, typed, errors }} />
}
