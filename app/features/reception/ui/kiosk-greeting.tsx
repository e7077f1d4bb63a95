import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { daysBetween } from '#app/lib/calendar-date.ts'
import { Icon } from '#app/ui/icon.tsx'
import { type Hello } from '../tablet-model.ts'
import { KioskTitle } from './kiosk-screen.tsx'

/** What is so (small), what we offer (big), and why. */
export function KioskGreeting({ hello, children }: Readonly<{ hello: Hello; children: ReactNode }>) {
  const words = useGreetingWords(hello)
  return (
    <div className="fy-stack fy-stack--loose">
      {words.fact && (
        <p className="fy-with-icon fy-warn">
          <Icon name="calendar" />
          <span>{words.fact}</span>
        </p>
      )}
      <KioskTitle name={hello.name}>{words.heading}</KioskTitle>
      <div className="fy-lead">{words.lead}</div>
      {children}
    </div>
  )
}

type Words = Readonly<{ fact: ReactNode; heading: ReactNode; lead: ReactNode }>

function useGreetingWords(hello: Hello): Words {
  const t = useTranslate()
  const format = useFormat()
  const { greeting, name, firstDay, lastDay, today, since, timeZone } = hello
  switch (greeting) {
    case 'welcome':
      return { fact: null, heading: <Rich id="kiosk-hello-heading" parts={{ 1: name }} />, lead: <TodayWords hello={hello} /> }
    case 'early':
      return {
        fact: t('kiosk-early-fact', format.dayAndMonth(firstDay)),
        heading: t('kiosk-early-heading', daysBetween(today, firstDay)),
        lead: t('kiosk-early-words'),
      }
    case 'late':
      return { fact: t('kiosk-late-fact', format.dayAndMonth(lastDay)), heading: t('kiosk-late-heading'), lead: t('kiosk-late-words') }
    case 'already-in':
      return {
        fact: since && t('kiosk-already-in-fact', format.time(since, timeZone)),
        heading: <Rich id="kiosk-already-in-heading" parts={{ 1: name }} />,
        lead: null,
      }
    case 'full':
      return { fact: t('kiosk-full-fact'), heading: t('kiosk-full-heading'), lead: <FullWords hello={hello} /> }
    case 'wrong-day':
    case 'cancelled':
    case 'awaiting':
    case 'not-planned':
    case 'unknown':
      return {
        fact: t(`kiosk-${greeting}-fact`),
        heading: t(`kiosk-${greeting}-heading`),
        lead: t(`kiosk-${greeting}-words`),
      }
  }
}

function FullWords({ hello }: Readonly<{ hello: Hello }>) {
  const t = useTranslate()
  return (
    <>
      <p>{t('kiosk-full-words')}</p>
      <TodayWords hello={hello} />
    </>
  )
}

function TodayWords({ hello: { hostFirstName, first, timeZone } }: Readonly<{ hello: Hello }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <>
      <p>{hostFirstName ? <Rich id="kiosk-hello-host" parts={{ 1: <b><bdi>{hostFirstName}</bdi></b> }} /> : t('kiosk-hello-no-host')}</p>
      {first && (
        <p>
          <Rich
            id={first.room ? 'kiosk-hello-first-room' : 'kiosk-hello-first'}
            parts={{ 1: first.title, ...(first.room && { 3: first.room }) }}
            values={['', format.time(first.at, timeZone)]}
          />
        </p>
      )}
    </>
  )
}
