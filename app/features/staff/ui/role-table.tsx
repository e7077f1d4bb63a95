import { staffRoles } from '#app/access/policy.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Table } from '#app/ui/table.tsx'
import { type RoleRow } from '../role-rules.ts'

/** Who may do what: a row for each permission, a column for each role. */
export function RoleTable({ rows }: Readonly<{ rows: readonly RoleRow[] }>) {
  const t = useTranslate()
  return (
    <Table
      cards
      caption={t('staff-roles-table')}
      hiddenCaption
      rows={rows}
      rowKey={({ permission }) => permission}
      columns={[
        { key: 'permission', kind: 'name', header: t('staff-permission'), cell: ({ permission }) => t(`staff-may-${permission}`) },
        ...staffRoles.map((role) => ({
          key: role,
          header: t(`staff-role-${role}`),
          cell: ({ reach }: RoleRow) => t(`staff-reach-${reach[role]}`),
        })),
      ]}
    />
  )
}
