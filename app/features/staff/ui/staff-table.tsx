import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Link } from '#app/ui/link.tsx'
import { Table } from '#app/ui/table.tsx'

type Colleague = Readonly<{
  id: string
  name: string
  title: string
  team: string
  topics: readonly string[]
  languages: readonly string[]
}>

/** The people of an office: who they are and what one can ask them about. */
export function StaffTable({ people }: Readonly<{ people: readonly Colleague[] }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Table
      caption={t('colleagues-list-caption')}
      hiddenCaption
      cards
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', kind: 'name', header: t('colleagues-list-name'), cell: (person) => <Name {...person} /> },
        { key: 'team', header: t('colleagues-list-team'), cell: ({ team }) => team !== '' && <bdi>{team}</bdi> },
        {
          key: 'topics',
          header: t('colleagues-list-topics'),
          cell: ({ topics }) => topics.length > 0 && <span dir="auto">{format.list(topics)}</span>,
        },
        {
          key: 'languages',
          header: t('colleagues-list-languages'),
          cell: ({ languages }) => languages.length > 0 && <bdi>{format.list(languages)}</bdi>,
        },
      ]}
    />
  )
}

function Name({ id, name, title }: Colleague) {
  return (
    <>
      <Link href={`/staff/${id}`}>
        <bdi>{name}</bdi>
      </Link>{' '}
      {title !== '' && (
        <span className="fy-dim fy-plain">
          <bdi>{title}</bdi>
        </span>
      )}
    </>
  )
}
