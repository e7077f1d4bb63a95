import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type Jsonified } from '#app/lib/jsonified.ts'
import { SectionHead } from '#app/ui/heads.tsx'
import { InfoChip, type ChipStatus } from '#app/ui/info-chip.tsx'
import { Link } from '#app/ui/link.tsx'
import { Row, Rows } from '#app/ui/rows.tsx'
import { Tiles } from '#app/ui/tiles.tsx'
import { type Arrival } from '../model.ts'

const shown = 12

export type ShownArrival = Jsonified<Arrival>
type Seats = Readonly<{ used: number; all: number }>
type Numbers = Readonly<{ expected: number; onSite: number; left: number; desks: Seats }>

/** The day in four numbers. */
export function DayNumbers({ numbers: { expected, onSite, left, desks } }: Readonly<{ numbers: Numbers }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Tiles
      tiles={[
        { label: t('today-expected', expected), value: format.number(expected) },
        { label: t('today-on-site', onSite), value: format.number(onSite) },
        { label: t('today-left', left), value: format.number(left) },
        { label: t('today-desks'), value: t('today-desks-of', format.number(desks.used), format.number(desks.all)) },
      ]}
    />
  )
}

type Props = Readonly<{ arrivals: readonly ShownArrival[]; timeZone: string; mayOpenDesk: boolean }>

/** Who comes today, who is here, who left. */
export function ArrivalList({ arrivals, timeZone, mayOpenDesk }: Props) {
  const t = useTranslate()
  return (
    <section aria-labelledby="arrivals">
      <SectionHead
        id="arrivals"
        title={t('today-arrivals')}
        aside={mayOpenDesk && <Link href="/desk">{t('today-desk-view')}</Link>}
      />
      {arrivals.length === 0 && <p className="fy-fine fy-dim fy-pad">{t('today-arrivals-none')}</p>}
      <Rows ordered>
        {arrivals.slice(0, shown).map((arrival) => (
          <ArrivalRow key={arrival.id} arrival={arrival} timeZone={timeZone} />
        ))}
      </Rows>
      {arrivals.length > shown && <p className="fy-fine fy-pad">{t('today-arrivals-more', arrivals.length - shown)}</p>}
    </section>
  )
}

function ArrivalRow({ arrival, timeZone }: Readonly<{ arrival: ShownArrival; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  const { name, href, expectedAt, morning, desk, hostName, noPhotos } = arrival
  const notes = [
    desk ? t('today-arrival-desk', desk) : t('today-arrival-no-desk'),
    hostName && t('today-arrival-host', hostName),
    noPhotos && t('today-arrival-no-photos'),
  ].filter(Boolean)
  const when = expectedAt ? (
    <time dateTime={expectedAt}>{format.time(expectedAt, timeZone)}</time>
  ) : (
    t(morning ? 'visits-half-morning' : 'visits-half-afternoon')
  )
  return (
    <Row when={when} act={<StandChip arrival={arrival} timeZone={timeZone} />}>
      <strong>{href ? <Link href={href}><bdi>{name}</bdi></Link> : <bdi>{name}</bdi>}</strong>
      <br />
      <span className="fy-dim">{notes.join(' · ')}</span>
    </Row>
  )
}

const statusOf: Readonly<Record<Arrival['stand'], ChipStatus>> = {
  expected: 'notice',
  late: 'warning',
  'on-site': 'success',
  'presumed-left': 'warning',
  left: 'subtle',
}

function StandChip({ arrival: { stand, at }, timeZone }: Readonly<{ arrival: ShownArrival; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  return <InfoChip status={statusOf[stand]}>{t(`today-stand-${stand}`, at ? format.time(at, timeZone) : '')}</InfoChip>
}
