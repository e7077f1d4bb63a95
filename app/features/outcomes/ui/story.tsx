import { type ReactNode } from 'react'
import { type VisitState } from '#app/features/visits/model.ts'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { type MessageKey } from '#app/i18n/translator.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type IconName } from '#app/ui/icons.ts'
import { Line, LineItem } from '#app/ui/line.tsx'
import { Link } from '#app/ui/link.tsx'
import { promiseState } from '../rules.ts'
import { OutcomeWords, type ShownOutcome } from './outcome-list.tsx'
import { PromiseActs } from './promise-acts.tsx'
import { PromiseChip } from './promise-chip.tsx'
import { useKindName } from './use-kind-name.ts'

type Dated<Kind extends string> = Readonly<{ kind: Kind; id: string; on: string }>

type VisitItem = Dated<'visit'> &
  Readonly<{
    firstDay: string
    lastDay: string
    purpose: string
    state: VisitState
    host: string | null
    met: readonly string[]
    author: string | null
  }>

type PromiseItem = Dated<'promise'> &
  Readonly<{
    text: string
    dueOn: string
    keptAt: string | null
    keptSaidBy: string | null
    remindedAt: string | null
    owner: string
    mayKeep: boolean
    mayRemind: boolean
  }>

type QuestionItem = Dated<'question'> &
  Readonly<{ text: string; state: string; routedTo: string | null; introducedTo: string | null; days: number | null }>

export type StoryEntry =
  | VisitItem
  | PromiseItem
  | QuestionItem
  | (Dated<'outcome'> & Readonly<{ outcome: ShownOutcome }>)
  | (Dated<'beginning'> & Readonly<{ metThrough: string }>)

type Setting = Readonly<{ contactId: string; name: string; today: string; timeZone: string }>

/** All that happened with somebody, from now back to how we met. */
export function Story({ items, ...setting }: Setting & Readonly<{ items: readonly StoryEntry[] }>) {
  const format = useFormat()
  const year = setting.today.slice(0, 4)
  const shortly = (day: string) => (day.startsWith(year) ? format.shortDate(day) : format.month(day))
  return (
    <Line dense>
      {items.map((item) => (
        <LineItem
          key={`${item.kind}-${item.id}`}
          quietWhen
          when={<time dateTime={dayOf(item)}>{shortly(dayOf(item))}</time>}
          icon={iconOf(item, setting.today)}
          now={item.kind === 'promise' && promiseState(item, setting.today) === 'late'}
        >
          <Entry item={item} setting={setting} />
        </LineItem>
      ))}
    </Line>
  )
}

/** A late promise stands where it waits, and says when it was due. */
function dayOf(item: StoryEntry): string {
  return item.kind === 'promise' && item.keptAt === null ? item.dueOn : item.on
}

function iconOf(item: StoryEntry, today: string): IconName {
  switch (item.kind) {
    case 'visit':
      return 'calendar'
    case 'outcome':
      return 'journal'
    case 'question':
      return 'speechBubbles'
    case 'beginning':
      return 'userAdd'
    case 'promise':
      return promiseState(item, today) === 'late' ? 'alert' : 'heart'
  }
}

function Entry({ item, setting }: Readonly<{ item: StoryEntry; setting: Setting }>): ReactNode {
  switch (item.kind) {
    case 'visit':
      return <VisitEntry {...item} />
    case 'outcome':
      return <OutcomeEntry outcome={item.outcome} />
    case 'promise':
      return <PromiseEntry item={item} setting={setting} />
    case 'question':
      return <QuestionEntry item={item} name={setting.name} />
    case 'beginning':
      return <BeginningEntry metThrough={item.metThrough} />
  }
}

function VisitEntry({ id, firstDay, lastDay, purpose, state, host, met, author }: VisitItem) {
  const t = useTranslate()
  const format = useFormat()
  const days = format.dateRange(firstDay, lastDay)
  const names = met.filter((name) => name !== host)
  return (
    <>
      <h3>
        <Link href={`/visits/${id}`}>{t('outcomes-story-visit', days, t(`visits-state-${state}` as MessageKey))}</Link>
      </h3>
      <p className="fy-fine">
        <bdi>{purpose}</bdi>
      </p>
      <p className="fy-fine fy-dim">
        {host && <Rich id="outcomes-story-host" parts={{ 1: host }} />}{' '}
        {names.length > 0 && <Rich id="outcomes-story-met" parts={{ 1: format.list(names) }} />}{' '}
        {author && <Rich id="outcomes-story-decided" parts={{ 1: author }} />}
      </p>
    </>
  )
}

function OutcomeEntry({ outcome }: Readonly<{ outcome: ShownOutcome }>) {
  const kindName = useKindName()
  return <OutcomeWords outcome={outcome} heading={<h3>{kindName(outcome.kind)}</h3>} />
}

function PromiseEntry({ item, setting }: Readonly<{ item: PromiseItem; setting: Setting }>) {
  const t = useTranslate()
  const format = useFormat()
  const { contactId, today, timeZone } = setting
  return (
    <>
      <h3>
        <Rich id={`outcomes-story-promise-${promiseState(item, today)}`} parts={{ 1: item.text }} />
      </h3>
      <p className="fy-cluster fy-fine">
        <PromiseChip {...item} today={today} timeZone={timeZone} />
        <span className="fy-dim">
          <Rich id="promises-owner" parts={{ 1: item.owner }} />
          {item.remindedAt && !item.keptAt && <> · {t('promises-reminded', format.shortDate(item.remindedAt, timeZone))}</>}
        </span>
      </p>
      <PromiseActs promise={item} to={`/contacts/${contactId}`} mayKeep={item.mayKeep} mayRemind={item.mayRemind} />
    </>
  )
}

function QuestionEntry({ item, name }: Readonly<{ item: QuestionItem; name: string }>) {
  const t = useTranslate()
  const { id, text, state, routedTo, introducedTo, days } = item
  return (
    <>
      <h3>
        <Link href={`/questions/${id}`}>
          <Rich id="outcomes-story-asked" parts={{ 1: text }} />
        </Link>
      </h3>
      <p className="fy-fine fy-dim">
        {days === null || !routedTo ? (
          t(`questions-state-${state}` as MessageKey)
        ) : (
          <Rich id="outcomes-story-answered" values={[undefined, days]} parts={{ 1: routedTo }} />
        )}{' '}
        {introducedTo && <Rich id="outcomes-story-introduced" parts={{ 1: introducedTo }} />}{' '}
        {state === 'confirmed' && <Rich id="outcomes-story-confirmed" parts={{ 1: name }} />}
      </p>
    </>
  )
}

function BeginningEntry({ metThrough }: Readonly<{ metThrough: string }>) {
  const t = useTranslate()
  return <h3>{metThrough ? <Rich id="outcomes-story-met-through" parts={{ 1: metThrough }} /> : t('outcomes-story-known')}</h3>
}
