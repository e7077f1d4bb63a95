import { type ReactNode } from 'react'
import { Rich } from '#app/i18n/rich.tsx'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { toLocalTime } from '#app/lib/office-time.ts'
import { Button } from '#app/ui/button.tsx'
import { type IconName } from '#app/ui/icons.ts'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Line, LineItem, LineWay } from '#app/ui/line.tsx'
import { Link } from '#app/ui/link.tsx'
import { type VisitorDay, type VisitorDesk, type VisitorItem } from '../rules/visitor-plan.ts'

const icons: Readonly<Record<VisitorItem['kind'], IconName>> = { meeting: 'userTalk', stop: 'mapPin', meal: 'mapPin' }

type Props = Readonly<{
  day: VisitorDay
  timeZone: string
  isToday: boolean
  /** The address of the visitor's page, where stops can be taken out. */
  home?: string
  language?: string
  /** On paper a link says nothing: its address is written out. */
  printed?: boolean
}>

/** A visitor's day from top to bottom: desk, meetings, stops, and the ways between. */
export function VisitorLine({ day, timeZone, isToday, home, language = '', printed = false }: Props) {
  const t = useTranslate()
  const nothing = day.items.length === 0 && day.desks.length === 0
  if (nothing) return <p className="fy-dim">{t('visit-own-nothing-day')}</p>
  const running = day.items.some(({ state }) => state === 'now')
  const desks = (isLate: boolean) =>
    day.desks
      .filter((desk) => isForAfternoon(desk) === isLate)
      .map((desk) => <DeskStop key={desk.label} desk={desk} now={isToday && !running && day.desks.length === 1} />)
  const removal = (item: VisitorItem) => home && <RemoveStop item={item} day={day.date} action={`${home}/stop${language}`} />
  const items = (isLate: boolean) =>
    day.items
      .filter(({ start }) => isAfternoon(start, timeZone) === isLate)
      .map((item) => <Stop key={item.id} item={item} timeZone={timeZone} act={removal(item)} printed={printed} />)
  return (
    <Line>
      {desks(false)}
      {items(false)}
      {desks(true)}
      {items(true)}
    </Line>
  )
}

function isForAfternoon({ halves }: VisitorDesk): boolean {
  return halves.every((half) => half === 'afternoon')
}

function isAfternoon(start: string, timeZone: string): boolean {
  return toLocalTime(new Date(start), timeZone) >= '12:00'
}

type ItemProps = Readonly<{ item: VisitorItem; timeZone: string; act?: ReactNode; printed: boolean }>

/** An item, and before it the way there. */
function Stop({ item, ...rest }: ItemProps) {
  const t = useTranslate()
  return (
    <>
      {item.walkMinutes ? <LineWay>{t('visit-own-walk', item.walkMinutes)}</LineWay> : null}
      <ItemStop item={item} {...rest} />
    </>
  )
}

function DeskStop({ desk, now }: Readonly<{ desk: VisitorDesk; now: boolean }>) {
  const t = useTranslate()
  const [half, other] = desk.halves
  const when = other || !half ? t('visit-own-desk-all') : t(`visit-half-${half}`)
  return (
    <LineItem when={when} quietWhen icon="layout" now={now}>
      <h3>{t('visit-own-desk')}</h3>
      <p className="fy-fine">
        <Rich id="visit-own-desk-place" parts={{ 1: desk.label, 2: desk.area }} />
      </p>
    </LineItem>
  )
}

function ItemStop({ item, timeZone, act, printed }: ItemProps) {
  const t = useTranslate()
  const format = useFormat()
  const when = <time dateTime={item.start}>{format.time(item.start, timeZone)}</time>
  const waiting = item.staff.filter(({ answer }) => answer === 'waiting')
  return (
    <LineItem when={when} icon={icons[item.kind]} now={item.state === 'now'} done={item.state === 'past'}>
      <h3 dir="auto">
        <ItemTitle item={item} />
      </h3>
      <ItemPlace item={item} printed={printed} />
      {item.note && (
        <p className="fy-fine" dir="auto">
          {item.note}
        </p>
      )}
      {waiting.map(({ name }) => (
        <p key={name}>
          <InfoChip status="warning">{t('visit-own-waiting', name)}</InfoChip>
        </p>
      ))}
      {act}
    </LineItem>
  )
}

/** Places of the city are the visitor's own choice, as long as they lie ahead; meetings are not. */
function RemoveStop({ item, day, action }: Readonly<{ item: VisitorItem; day: string; action: string }>) {
  const t = useTranslate()
  if (item.kind === 'meeting' || item.state !== 'ahead') return null
  const values = { intent: 'remove', day, stopId: item.id, revision: item.revision }
  return (
    <form method="post" action={action}>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" weight="quiet" label={t('visit-own-stop-remove-label', item.title)}>
        {t('visit-own-stop-remove')}
      </Button>
    </form>
  )
}

/** A stop without words of its own is called by its place. */
function ItemTitle({ item: { title, place, kind } }: Readonly<{ item: VisitorItem }>) {
  const t = useTranslate()
  if (place && place.name === title) return <Link href={`/guide/${place.slug}`}>{title}</Link>
  return title || t(kind === 'meal' ? 'calendar-stop-meal' : 'calendar-stop')
}

function ItemPlace({ item, printed }: Readonly<{ item: VisitorItem; printed: boolean }>) {
  const t = useTranslate()
  const format = useFormat()
  const names = format.list(item.staff.map(({ name }) => name))
  const where = item.room ?? (item.onlineUrl ? t('visit-own-online') : null)
  return (
    <p className="fy-fine">
      {names && (
        <>
          <bdi>{names}</bdi>
          {' · '}
        </>
      )}
      {where && <Rich id="visit-own-room" parts={{ 1: where, 2: <>{format.duration(item.minutes)}</> }} />}
      {!where && <span>{format.duration(item.minutes)}</span>}
      <NamedPlace item={item} />
      {item.onlineUrl && (
        <>
          {' · '}
          <Link href={item.onlineUrl}>{printed ? <bdi dir="ltr">{item.onlineUrl}</bdi> : t('visit-own-online-link')}</Link>
        </>
      )}
    </p>
  )
}

/** Where a stop is, unless its title says so already. */
function NamedPlace({ item: { title, place } }: Readonly<{ item: VisitorItem }>) {
  if (!place || place.name === title) return null
  return (
    <>
      {' · '}
      <Link href={`/guide/${place.slug}`}>
        <bdi>{place.name}</bdi>
      </Link>
    </>
  )
}
