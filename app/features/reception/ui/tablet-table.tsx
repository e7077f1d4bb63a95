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
}>
type Props = Readonly<{ tablets: readonly Tablet[]; timeZone: string; act: (tablet: Tablet) => ReactNode }>

/** The tablets of an office, and what became of each. */
export function TabletTable({ tablets, timeZone, act }: Props) {
  const t = useTranslate()
  const format = useFormat()
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
        { key: 'state', kind: 'act', header: t('reception-tablet-state'), cell: (tablet) => <TabletChip {...tablet} /> },
        {
          key: 'seen',
          header: t('reception-tablet-seen'),
          cell: ({ lastSeenAt: at }) => at && <time dateTime={at}>{format.dateTime(at, timeZone)}</time>,
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

function TabletChip({ pairedAt, revokedAt }: Tablet) {
  const t = useTranslate()
  if (revokedAt !== null) return <InfoChip status="subtle">{t('reception-tablet-revoked')}</InfoChip>
  return pairedAt === null ? (
    <InfoChip status="warning">{t('reception-tablet-unpaired')}</InfoChip>
  ) : (
    <InfoChip status="success">{t('reception-tablet-paired')}</InfoChip>
  )
}
