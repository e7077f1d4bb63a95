import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { LocaleProvider, TranslateProvider, useTranslate } from '#app/i18n/use-translate.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { KioskWords } from '../../ui/kiosk-words.tsx'
import { type KioskFramed } from '../../ui/kiosk-screen.tsx'
import { type Screen, type State } from '../machine.ts'
import { type Kiosk, type View } from './kiosk.ts'
import { useBanner } from './banner.tsx'
import { CurrentScreen, NotKept } from './current-screen.tsx'
import { ScreenGuard } from './screen-guard.tsx'

export type Place = Readonly<{ office: string; timeZone: string }>

type Props = Readonly<{ kiosk: Kiosk; place: Place }>

/** The tablet's own program: what the machine says, in the words of the moment. */
export function TabletApp({ kiosk, place }: Props) {
  const view = useSyncExternalStore(kiosk.subscribe, kiosk.view)
  return (
    <LocaleProvider value={view.book.locale}>
      <TranslateProvider value={view.book.translate}>
        <Shown view={view} place={place} onChoose={kiosk.choose} />
      </TranslateProvider>
    </LocaleProvider>
  )
}

type ShownProps = Readonly<{ view: View; place: Place; onChoose: (code: string) => void }>

function Shown({ view: { state, status }, place, onChoose }: ShownProps) {
  const t = useTranslate()
  const now = useNow(status.offset)
  const framed: KioskFramed = {
    place: { ...place, now: now.toISOString() },
    language: { to: '/kiosk', onChoose },
    banner: useBanner({ status, now, timeZone: place.timeZone }),
    note: status.storageLoose ? t('kiosk-loose') : null,
  }
  useTitle(status.revoked ? 'kiosk-pair-heading' : titles[state.screen.at])
  const name = nameOf(state, status.revoked)
  useFocus(name)
  return (
    <ScreenGuard key={name} instead={<NotKept framed={framed} />}>
      {status.revoked ? <Revoked framed={framed} /> : <CurrentScreen state={state} framed={framed} />}
    </ScreenGuard>
  )
}

/** Each screen of each person, and each text to agree to, is another one: nothing of the one before stays in it. */
function nameOf({ round, screen }: State, revoked: boolean): string {
  const step = screen.at === 'missing' ? screen.agreed.length : 0
  return `${round} ${revoked ? 'revoked' : screen.at} ${step}`
}

function Revoked({ framed }: Readonly<{ framed: KioskFramed }>) {
  const t = useTranslate()
  return <KioskWords framed={framed} stays heading={t('kiosk-revoked-heading')} words={t('kiosk-revoked-words')} />
}

const titles = {
  welcome: 'kiosk-welcome-title',
  leaving: 'kiosk-leaving',
  hello: 'kiosk-hello-title',
  missing: 'kiosk-missing-title',
  done: 'kiosk-done-title',
  goodbye: 'kiosk-goodbye-title',
  'walk-in': 'kiosk-walk-in-heading',
  'walked-in': 'kiosk-walked-in-heading',
  called: 'kiosk-called-heading',
  'call-unheard': 'kiosk-unheard-heading',
  declined: 'kiosk-declined-heading',
  'not-kept': 'kiosk-not-kept-heading',
} as const satisfies Record<Screen['at'], MessageKey>

/** The name of the screen, for the window and for those who hear the page. */
function useTitle(key: MessageKey): void {
  const t = useTranslate()
  const title = `${t(key)} · ${t('app-name')}`
  useEffect(() => {
    document.title = title
  }, [title])
}

/** The message of a screen that takes the place of another has the focus, and so is read out, unless a field has it already. */
function useFocus(name: string): void {
  const shown = useRef(name)
  useEffect(() => {
    if (shown.current === name) return
    shown.current = name
    if (document.activeElement !== document.body) return
    const heading = document.querySelector<HTMLElement>('#main h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  }, [name])
}

const everyMs = 10_000

/** The time by the server's clock. */
function useNow(offset: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return new Date(now.getTime() + offset)
}
