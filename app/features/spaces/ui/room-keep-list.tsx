import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Table } from '#app/ui/table.tsx'
import { type RoomFeature } from '../model.ts'

type RoomOnList = Readonly<{
  id: string
  name: string
  areaName: string | null
  capacity: number
  features: readonly RoomFeature[]
  active: boolean
}>

/** All rooms of an office, to keep them up. */
export function RoomKeepList({ rooms }: Readonly<{ rooms: readonly RoomOnList[] }>) {
  const t = useTranslate()
  const format = useFormat()
  if (rooms.length === 0) return <Empty title={t('spaces-rooms-keep-none')}>{t('spaces-rooms-keep-none-words')}</Empty>
  return (
    <Table
      cards
      caption={t('spaces-rooms-keep-heading')}
      hiddenCaption
      rows={rooms}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', kind: 'name', header: t('spaces-room-name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'area', header: t('spaces-room-area'), cell: ({ areaName }) => areaName && <bdi>{areaName}</bdi> },
        { key: 'seats', kind: 'number', header: t('spaces-room-capacity'), cell: ({ capacity }) => capacity },
        {
          key: 'features',
          header: t('spaces-room-features'),
          cell: ({ features }) => format.list(features.map((feature) => t(`spaces-has-${feature}`))),
        },
        {
          key: 'use',
          kind: 'act',
          header: t('spaces-room-use'),
          cell: ({ active }) => !active && <InfoChip status="subtle">{t('spaces-room-out')}</InfoChip>,
        },
        {
          key: 'edit',
          kind: 'act',
          header: t('admin-edit-column'),
          cell: ({ id, name }) => (
            <ButtonLink href={`/admin/rooms?edit=${id}#sheet`} label={t('admin-edit-label', name)}>
              {t('admin-edit')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
