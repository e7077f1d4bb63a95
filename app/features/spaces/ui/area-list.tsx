import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Table } from '#app/ui/table.tsx'

type Area = Readonly<{ id: string; name: string; desks: number; rooms: number }>

/** The areas of an office, and what they hold. */
export function AreaList({ areas }: Readonly<{ areas: readonly Area[] }>) {
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
          cell: ({ id, name }) => (
            <ButtonLink href={`/admin/areas?edit=${id}`} label={t('admin-edit-label', name)}>
              {t('admin-edit')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
