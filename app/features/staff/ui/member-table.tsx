import { type StaffRole } from '#app/access/policy.ts'
import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Link } from '#app/ui/link.tsx'
import { Table } from '#app/ui/table.tsx'

type Member = Readonly<{
  id: string
  name: string
  email: string
  team: string
  roles: readonly StaffRole[]
  isOut: boolean
}>

/** The people of an office, as their admin sees them. */
export function MemberTable({ members }: Readonly<{ members: readonly Member[] }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Table
      cards
      caption={t('staff-list-heading')}
      hiddenCaption
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          kind: 'name',
          header: t('staff-name'),
          cell: ({ id, name }) => <Link href={`/admin/staff/${id}`}><bdi>{name}</bdi></Link>,
        },
        { key: 'email', header: t('staff-email'), cell: ({ email }) => <bdi dir="ltr">{email}</bdi> },
        { key: 'team', header: t('staff-team'), cell: ({ team }) => <bdi>{team}</bdi> },
        { key: 'roles', header: t('staff-roles'), cell: ({ roles }) => format.list(roles.map((role) => t(`staff-role-${role}`))) },
        {
          key: 'out',
          kind: 'act',
          header: t('staff-state'),
          cell: ({ isOut }) => isOut && <InfoChip status="subtle">{t('staff-shut-out')}</InfoChip>,
        },
      ]}
    />
  )
}
