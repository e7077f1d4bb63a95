import { type ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Table } from '#app/ui/table.tsx'

type Area = Readonly<{ id: string; name: string; desks: number; rooms: number }>

type Props = Readonly<{
  areas: readonly Area[]
  /** What lists an area earlier or later. */
  moves: (area: Area & Readonly<{ isFirst: boolean; isLast: boolean }>) => ReactNode
}>

/** The areas of an office in their order, and what they hold. */
export function AreaList({ areas, moves }: Props) {
  const t = useTranslate()
  if (areas.length === 0) return <Empty title={t('spaces-areas-none')}>{t('spaces-areas-none-words')}</Empty>
  return (
    <Table
      cards
      caption={t('spaces-areas-heading')}
      hiddenCaption
      rows={areas}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', kind: 'name', header: t('spaces-area-name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'desks', kind: 'number', header: t('spaces-area-desks'), cell: ({ desks }) => desks },
        { key: 'rooms', kind: 'number', header: t('spaces-area-rooms'), cell: ({ rooms }) => rooms },
        {
          key: 'edit',
          kind: 'act',
          header: t('admin-edit-column'),
          cell: (area) => (
            <div className="fy-cluster">
              {moves({ ...area, isFirst: area === areas[0], isLast: area === areas.at(-1) })}
              <ButtonLink href={`/admin/areas?edit=${area.id}#sheet`} label={t('admin-edit-label', area.name)}>
                {t('admin-edit')}
              </ButtonLink>
            </div>
          ),
        },
      ]}
    />
  )
}
