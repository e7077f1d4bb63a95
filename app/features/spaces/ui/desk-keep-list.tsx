import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Table } from '#app/ui/table.tsx'
import { type DeskFeature } from '../model.ts'

type DeskOnList = Readonly<{
  id: string
  label: string
  areaName: string
  features: readonly DeskFeature[]
  column: number
  row: number
  active: boolean
}>

/** All desks of an office, to keep them up. */
export function DeskKeepList({ desks }: Readonly<{ desks: readonly DeskOnList[] }>) {
  const t = useTranslate()
  const format = useFormat()
  if (desks.length === 0) return <Empty title={t('spaces-desks-keep-none')}>{t('spaces-desks-keep-none-words')}</Empty>
  return (
    <Table
      cards
      caption={t('spaces-desks-keep-heading')}
      hiddenCaption
      rows={desks}
      rowKey={({ id }) => id}
      columns={[
        { key: 'label', kind: 'name', header: t('spaces-desk-label'), cell: ({ label }) => <bdi className="fy-nowrap">{label}</bdi> },
        { key: 'area', header: t('spaces-desk-area'), cell: ({ areaName }) => <bdi>{areaName}</bdi> },
        { key: 'place', header: t('spaces-desk-place'), cell: ({ column, row }) => t('spaces-desk-place-value', column + 1, row + 1) },
        {
          key: 'features',
          header: t('spaces-desk-features'),
          cell: ({ features }) => format.list(features.map((feature) => t(`spaces-has-${feature}`))),
        },
        {
          key: 'use',
          kind: 'act',
          header: t('spaces-desk-use'),
          cell: ({ active }) => !active && <InfoChip status="subtle">{t('spaces-desk-out')}</InfoChip>,
        },
        {
          key: 'edit',
          kind: 'act',
          header: t('admin-edit-column'),
          cell: ({ id, label }) => (
            <ButtonLink href={`/admin/desks?edit=${id}#sheet`} label={t('admin-edit-label', label)}>
              {t('admin-edit')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
