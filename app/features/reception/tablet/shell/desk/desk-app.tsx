import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useErrorText, useTranslate } from '#app/i18n/use-translate.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DeskFrame } from '#app/ui/frames/desk-frame.tsx'
import { PageHead } from '#app/ui/heads.tsx'
import { Message } from '#app/ui/message.tsx'
import { SearchInput } from '#app/ui/search-input.tsx'
import { AwayBanner } from './away-banner.tsx'
import { AwayDesk } from './away-desk.tsx'
import { AwayRollCall } from './away-roll-call.tsx'
import { AwayWalkIn } from './away-walk-in.tsx'
import { type Desk, type DeskView } from './desk.ts'

type Page = Readonly<{ title: MessageKey; draw: (view: DeskView, now: Date) => ReactNode }>

const pages: Readonly<Record<string, Page>> = {
  '/desk': { title: 'desk-title', draw: (view, now) => <AwayDesk view={view} now={now} typed={typedOf()} /> },
  '/desk/roll-call': { title: 'desk-roll-call', draw: (view, now) => <AwayRollCall view={view} now={now} /> },
  '/desk/walk-in': { title: 'desk-walk-in-heading', draw: (view) => <AwayWalkIn view={view} /> },
}

const needsHouse: Page = { title: 'desk-title', draw: () => <NeedsHouse /> }

/** The desk as it is drawn without the house: the same lists, from what lies in this browser. */
export function DeskApp({ desk }: Readonly<{ desk: Desk }>) {
  const t = useTranslate()
  const view = useSyncExternalStore(desk.subscribe, desk.view)
  const now = useNow()
  const page = pages[location.pathname.replace(/\/$/, '')] ?? needsHouse
  const title = `${t(page.title)} · ${t('app-name')}`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <DeskFrame search={<Search />} tools={<Tools />}>
      <AwayBanner view={view} />
      <Fault fault={view.fault} />
      {view.kept ? page.draw(view, now) : <NoList isLocked={view.standing.isLocked} />}
    </DeskFrame>
  )
}

function typedOf(): string {
  return new URLSearchParams(location.search).get('q') ?? ''
}

function Search() {
  const t = useTranslate()
  return (
    <form role="search" action="/desk">
      <SearchInput name="q" defaultValue={typedOf()} label={t('desk-search')} placeholder={t('desk-search')} autoComplete="off" />
    </form>
  )
}

function Tools() {
  const t = useTranslate()
  return (
    <ButtonLink href="/desk/roll-call" icon="userGroup" action="destructive">
      {t('desk-roll-call')}
    </ButtonLink>
  )
}

function Fault({ fault }: Readonly<{ fault: string | null }>) {
  const t = useTranslate()
  const errorText = useErrorText()
  if (!fault) return null
  return (
    <Message kind="warning" takesFocus key={fault}>
      <p>{fault.startsWith('refusal-') ? errorText([fault]) : t(fault as MessageKey)}</p>
    </Message>
  )
}

function NoList({ isLocked }: Readonly<{ isLocked: boolean }>) {
  const t = useTranslate()
  return <PageHead title={t('desk-title')} lead={t(isLocked ? 'desk-away-locked' : 'desk-away-no-list')} />
}

function NeedsHouse() {
  const t = useTranslate()
  return (
    <div className="fy-stack">
      <PageHead title={t('desk-away-needs-network')} lead={t('desk-away-needs-network-words')} />
      <p>
        <ButtonLink href="/desk">{t('desk-found-back')}</ButtonLink>
      </p>
    </div>
  )
}

const everyMs = 10_000

function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
