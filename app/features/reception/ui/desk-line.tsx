import { Fragment, type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { Rich } from '#app/i18n/rich.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row } from '#app/ui/rows.tsx'
import { type DeskLine, type Reception } from '../model.ts'
import { Tap } from './tap.tsx'

type Props = Readonly<{ line: DeskLine; timeZone: string }>

/** Somebody on a list of the desk: when, who, and the one thing to do. */
export function DeskLineRow({ line, timeZone }: Props) {
  const t = useTranslate()
  return (
    <Row when={<LineTime line={line} timeZone={timeZone} />} act={line.isReadOnly ? null : <LineAct line={line} />}>
      <strong>
        <bdi>{line.name || t('desk-nameless')}</bdi>
      </strong>
      <br />
      <span className="fy-dim">
        <LineFacts line={line} timeZone={timeZone} />
      </span>
    </Row>
  )
}

function LineTime({ line, timeZone }: Props) {
  const t = useTranslate()
  const format = useFormat()
  if (line.at) return <time dateTime={line.at}>{format.time(line.at, timeZone)}</time>
  return line.half ? <span>{t(`desk-half-${line.half}`)}</span> : null
}

function LineAct({ line }: Readonly<{ line: DeskLine }>) {
  const t = useTranslate()
  const { list, guest, eventId, name, latestEventId } = line
  if (list === 'left') {
    if (!latestEventId) return null
    return (
      <Tap intent="undo" eventId={eventId} undoes={latestEventId} weight="quiet" label={t('desk-undo-label', name)}>
        {t('desk-undo')}
      </Tap>
    )
  }
  const isInside = list === 'on-site' || list === 'presumed-left'
  return (
    <Tap
      intent={isInside ? 'leave' : 'arrive'}
      eventId={eventId}
      guest={guest}
      progressive={!isInside}
      label={t(isInside ? 'desk-leave-label' : 'desk-arrive-label', name)}
    >
      {t(list === 'presumed-left' ? 'desk-confirm-left' : isInside ? 'desk-leave' : 'desk-arrive')}
    </Tap>
  )
}

/** The facts of a line, each a few words; joined by dots. */
function LineFacts({ line, timeZone }: Props) {
  const facts = useFacts(line, timeZone)
  return (
    <>
      {facts.map(([key, fact], index) => (
        <Fragment key={key}>
          {index > 0 && ' · '}
          {fact}
        </Fragment>
      ))}
    </>
  )
}

function useFacts(line: DeskLine, timeZone: string): readonly (readonly [key: string, fact: ReactNode])[] {
  const t = useTranslate()
  const format = useFormat()
  const { hostName, desk, lateUntil, noPhotos, reason, unmatched, minutes } = line
  const late = lateUntil && t('visits-state-late', format.time(lateUntil, timeZone))
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['late', late],
    ['days', line.list === 'other' && <OtherDays line={line} />],
    ['walk-in', unmatched && t('desk-fact-walk-in')],
    ...whoAndWhere({ hostName, reason, desk }),
    ['stay', minutes !== null && t('desk-fact-stay', format.duration(minutes))],
    ['reception', line.reception && <LineReception reception={line.reception} />],
    ['photos', noPhotos && t('visits-photo-no')],
    ['way', hasWay(line) && <LineWay line={line} />],
  ]
  return facts.filter(([, fact]) => Boolean(fact))
}

function LineReception({ reception: { told, coming } }: Readonly<{ reception: Reception }>) {
  return coming ? <Rich id="desk-fact-coming" parts={{ 1: coming }} /> : <Rich id="desk-fact-told" parts={{ 1: told }} />
}

type Named = Pick<DeskLine, 'hostName' | 'reason' | 'desk'>

function whoAndWhere({ hostName, reason, desk }: Named): readonly (readonly [string, ReactNode])[] {
  return [
    ['host', hostName && <Rich id="desk-fact-host" parts={{ 1: hostName }} />],
    ['reason', reason && <bdi>{reason}</bdi>],
    ['desk', desk && <Rich id="desk-fact-desk" parts={{ 1: <bdi className="fy-nowrap">{desk}</bdi> }} />],
  ]
}

function OtherDays({ line }: Readonly<{ line: DeskLine }>) {
  const format = useFormat()
  if (!line.firstDay || !line.lastDay) return null
  return <>{format.dateRange(line.firstDay, line.lastDay)}</>
}

function hasWay({ list, isAway }: DeskLine): boolean {
  return list !== 'left' && !isAway
}

/** Where a line leads: to the badge and a line to the host, or to the visit that a walk-in belongs to. */
function LineWay({ line }: Readonly<{ line: DeskLine }>) {
  if (line.unmatched) return <MatchLink line={line} />
  return (
    <>
      <BadgeLink line={line} /> · <NoteLink line={line} />
    </>
  )
}

function BadgeLink({ line: { guest, name } }: Readonly<{ line: DeskLine }>) {
  const t = useTranslate()
  return (
    <Link href={`/desk/badge/${guest.id}`} aria-label={t('desk-badge-label', name)}>
      {t('desk-badge')}
    </Link>
  )
}

function NoteLink({ line: { guest, name } }: Readonly<{ line: DeskLine }>) {
  const t = useTranslate()
  return (
    <Link href={`/desk/note/${guest.id}`} aria-label={t('desk-note-label', name)}>
      {t('desk-note')}
    </Link>
  )
}

function MatchLink({ line: { guest, name } }: Readonly<{ line: DeskLine }>) {
  const t = useTranslate()
  return (
    <Link href={`/desk/match/${guest.id}`} aria-label={t('desk-match-label', name)}>
      {t('desk-match')}
    </Link>
  )
}
