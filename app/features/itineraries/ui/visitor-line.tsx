import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type IconName } from '#app/ui/icons.ts'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Line, LineItem, LineWay } from '#app/ui/line.tsx'
import { Link } from '#app/ui/link.tsx'
import { type VisitorDay, type VisitorDesk, type VisitorItem } from '../rules/visitor-plan.ts'

const icons: Readonly<Record<VisitorItem['kind'], IconName>> = { meeting: 'userTalk', stop: 'mapPin', meal: 'mapPin' }

type Props = Readonly<{ day: VisitorDay; timeZone: string; isToday: boolean }>

/** A visitor's day from top to bottom: desk, meetings, stops, and the ways between. */
export function VisitorLine({ day, timeZone, isToday }: Props) {
  const t = useTranslate()
  const nothing = day.items.length === 0 && day.desks.length === 0
  if (nothing) return <p className="fy-dim">{t('visit-own-nothing-day')}</p>
  const running = day.items.some(({ state }) => state === 'now')
  return (
    <Line>
      {day.desks.map((desk) => (
        <DeskStop key={desk.label} desk={desk} now={isToday && !running} />
      ))}
      {day.items.flatMap((item) => [
        ...(item.walkMinutes ? [<LineWay key={`${item.id}-way`}>{t('visit-own-walk', item.walkMinutes)}</LineWay>] : []),
        <ItemStop key={item.id} item={item} timeZone={timeZone} />,
      ])}
    </Line>
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
        <bdi>{t('visit-own-desk-place', desk.label, desk.area)}</bdi>
      </p>
    </LineItem>
  )
}

function ItemStop({ item, timeZone }: Readonly<{ item: VisitorItem; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const when = <time dateTime={item.start}>{format.time(item.start, timeZone)}</time>
  const waiting = item.staff.filter(({ answer }) => answer === 'waiting')
  return (
    <LineItem when={when} icon={icons[item.kind]} now={item.state === 'now'} done={item.state === 'past'}>
      <h3 dir="auto">{item.title}</h3>
      <ItemPlace item={item} />
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
    </LineItem>
  )
}

function ItemPlace({ item }: Readonly<{ item: VisitorItem }>) {
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
      {where && <bdi>{t('visit-own-room', where, format.duration(item.minutes))}</bdi>}
      {!where && <span>{format.duration(item.minutes)}</span>}
      {item.place && (
        <>
          {' · '}
          <Link href={`/guide/${item.place.slug}`}>
            <bdi>{item.place.name}</bdi>
          </Link>
        </>
      )}
      {item.onlineUrl && (
        <>
          {' · '}
          <Link href={item.onlineUrl}>{t('visit-own-online-link')}</Link>
        </>
      )}
    </p>
  )
}
