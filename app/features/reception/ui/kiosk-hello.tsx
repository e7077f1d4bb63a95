import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Button } from '#app/ui/button.tsx'
import { type CallReason, type Greeting } from '../model.ts'
import { type Hello } from '../tablet-model.ts'
import { opensDoor } from '../rules/greeting.ts'
import { KioskGreeting } from './kiosk-greeting.tsx'
import { CallPerson, KioskScreen, StartAgain, type KioskFramed } from './kiosk-screen.tsx'

type Props = Readonly<{
  framed: KioskFramed
  hello: Hello
  /** Names the event that going in makes. */
  eventId?: string
  /** What went wrong with the last press. */
  problems?: ReactNode
}>

/** Who is greeted, and what they can do about it. */
export function KioskHello({ framed, hello, eventId, problems }: Props) {
  const t = useTranslate()
  const { greeting } = hello
  return (
    <KioskScreen {...framed} door={greeting === 'welcome'} calls={callReasonOf(greeting)}>
      {problems}
      <KioskGreeting hello={hello}>
        <div className="fy-kiosk__acts fy-kiosk__acts--2">
          <GreetingAct greeting={greeting} eventId={eventId} />
          <OtherAct greeting={greeting} />
        </div>
        <StartAgain quiet>{t(greeting === 'welcome' ? 'kiosk-not-me' : 'kiosk-not-my-code')}</StartAgain>
      </KioskGreeting>
    </KioskScreen>
  )
}

function callReasonOf(greeting: Greeting): CallReason {
  return greeting === 'cancelled' || greeting === 'awaiting' || greeting === 'not-planned' ? greeting : 'help'
}

type ActProps = Readonly<{ greeting: Greeting; eventId?: string | undefined }>

/** The second way; a plain hello has none. */
function OtherAct({ greeting }: ActProps) {
  const t = useTranslate()
  if (greeting === 'welcome') return null
  if (opensDoor(greeting)) return <StartAgain>{t('kiosk-not-today')}</StartAgain>
  return <StartAgain>{t(greeting === 'already-in' ? 'kiosk-stay' : 'kiosk-back')}</StartAgain>
}

function GreetingAct({ greeting, eventId }: ActProps) {
  const t = useTranslate()
  const reason = callReasonOf(greeting)
  if (reason !== 'help') {
    return (
      <CallPerson reason={reason} weight="primary">
        {t('kiosk-call-first')}
      </CallPerson>
    )
  }
  const isLeaving = greeting === 'already-in'
  return (
    <form method="post" action={isLeaving ? '/kiosk/leaving' : '/kiosk/hello'}>
      {eventId && <input type="hidden" name="eventId" value={eventId} />}
      <Button type="submit" action="progressive" weight="primary">
        {t(isLeaving ? 'kiosk-leaving' : greeting === 'welcome' ? 'kiosk-go-in' : 'kiosk-come-in')}
      </Button>
    </form>
  )
}
