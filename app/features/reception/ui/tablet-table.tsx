import { type ReactNode } from 'react'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Table } from '#app/ui/table.tsx'

type Tablet = Readonly<{
  id: string
  name: string
  pairedAt: string | null
  lastSeenAt: string | null
  revokedAt: string | null
  battery: number | null
  version: string | null
  isQuiet: boolean
  isBatteryLow: boolean
}>
type Props = Readonly<{ tablets: readonly Tablet[]; timeZone: string; now: string; act: (tablet: Tablet) => ReactNode }>

/** The tablets of an office, and what became of each. */
export function TabletTable({ tablets, timeZone, now, act }: Props) {
  const t = useTranslate()
  if (tablets.length === 0) return <Empty title={t('reception-tablets-none')}>{t('reception-tablets-none-words')}</Empty>
  return (
    <Table
      cards
      caption={t('reception-tablets-heading')}
      hiddenCaption
      rows={tablets}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', kind: 'name', header: t('reception-tablet-name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'state', kind: 'act', header: t('reception-tablet-state'), cell: (tablet) => <TabletState {...tablet} timeZone={timeZone} now={now} /> },
        {
          key: 'battery',
          header: t('reception-tablet-battery'),
          cell: (tablet) => <Battery {...tablet} />,
        },
        {
          key: 'version',
          header: t('reception-tablet-version'),
          cell: ({ version }) => version && <bdi dir="ltr">{version}</bdi>,
        },
        {
          key: 'act',
          kind: 'act',
          header: t('admin-edit-column'),
          cell: (tablet) => (tablet.revokedAt === null ? act(tablet) : null),
        },
      ]}
    />
  )
}

function Battery({ battery, isBatteryLow }: Tablet) {
  const t = useTranslate()
  if (battery === null) return null
  const words = t('reception-tablet-battery-is', battery)
  return isBatteryLow ? <InfoChip status="warning">{words}</InfoChip> : <span>{words}</span>
}

type StateProps = Tablet & Readonly<{ timeZone: string; now: string }>

function TabletState(tablet: StateProps) {
  const t = useTranslate()
  const format = useFormat()
  const { isQuiet, lastSeenAt, timeZone } = tablet
  return (
    <>
      <TabletChip {...tablet} />
      {lastSeenAt && !isQuiet && (
        <p className="fy-fine fy-dim">
          {t('reception-tablet-seen')}: <time dateTime={lastSeenAt}>{format.dateTime(lastSeenAt, timeZone)}</time>
        </p>
      )}
    </>
  )
}

function TabletChip({ pairedAt, revokedAt, lastSeenAt, isQuiet, timeZone, now }: StateProps) {
  const t = useTranslate()
  const format = useFormat()
  if (revokedAt !== null) return <InfoChip status="subtle">{t('reception-tablet-revoked')}</InfoChip>
  if (pairedAt !== null && isQuiet && lastSeenAt !== null) {
    const isToday = format.date(lastSeenAt, timeZone) === format.date(now, timeZone)
    const since = isToday ? format.time(lastSeenAt, timeZone) : format.date(lastSeenAt, timeZone)
    return <InfoChip status="warning">{t('reception-tablet-quiet', since)}</InfoChip>
  }
  return pairedAt === null ? (
    <InfoChip status="warning">{t('reception-tablet-unpaired')}</InfoChip>
  ) : (
    <InfoChip status="success">{t('reception-tablet-paired')}</InfoChip>
  )
}
