import { type ReactNode } from 'react'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { type HalfProposal } from '../model.ts'
import { keyOf } from '../proposal-rules.ts'
import { useHalfName } from './use-half-name.ts'
import { useObstacleWords } from './use-obstacle-words.ts'

type Props = Readonly<{
  halves: readonly HalfProposal[]
  /** What can be done with a half-day that is booked. */
  actionOf?: (half: HalfProposal) => ReactNode
  noteOf?: (half: HalfProposal) => string | null
}>

/** A row for each half-day with its result: booked already, free, another desk, or none. */
export function HalfRows({ halves, actionOf, noteOf }: Props) {
  const nameOf = useHalfName()
  return (
    <Rows shape={actionOf ? 'three' : 'two'}>
      {halves.map((half) => (
        <Row key={keyOf(half)} when={<time dateTime={half.date}>{nameOf(half)}</time>} act={actionOf?.(half)}>
          <HalfResult half={half} />
          <Instead half={half} />
          <Note words={noteOf?.(half) ?? null} />
        </Row>
      ))}
    </Rows>
  )
}

function Instead({ half: { instead, desk } }: Readonly<{ half: HalfProposal }>) {
  const say = useObstacleWords()
  if (!instead) return null
  const { wanted, obstacle, steps } = instead
  return (
    <Note words={say({ wanted, obstacle, nearest: desk && { desk, steps } })} />
  )
}

function Note({ words }: Readonly<{ words: string | null }>) {
  return words && <p className="fy-dim">{words}</p>
}

function HalfResult({ half: { desk, bookingId, instead } }: Readonly<{ half: HalfProposal }>) {
  const t = useTranslate()
  if (!desk) return <Result kind="bad">{t('spaces-half-none')}</Result>
  if (bookingId !== null) return <Result kind="good"><Rich id="spaces-half-booked" parts={{ 1: desk.label }} /></Result>
  if (instead) return <Result kind="warn"><bdi className="fy-nowrap">{desk.label}</bdi></Result>
  return <Result kind="good"><Rich id="spaces-half-free" parts={{ 1: desk.label }} /></Result>
}

const iconOf = { good: 'check', warn: 'alert', bad: 'error' } as const

function Result({ kind, children }: Readonly<{ kind: keyof typeof iconOf; children: ReactNode }>) {
  return (
    <span className={`fy-with-icon fy-${kind}`}>
      <Icon name={iconOf[kind]} size="small" />
      <span>{children}</span>
    </span>
  )
}
