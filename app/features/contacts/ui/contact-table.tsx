import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Link } from '#app/ui/link.tsx'
import { Table, type Column } from '#app/ui/table.tsx'

export type ContactLine = Readonly<{
  id: string
  name: string
  username: string | null
  homeWiki: string
  languages: readonly string[]
  lastVisit: string | null
  visits: number
  openPromises: number
  doNotContact: boolean
}>

/** People in a table, which becomes blocks on a phone. */
export function ContactTable({ contacts }: Readonly<{ contacts: readonly ContactLine[] }>) {
  const t = useTranslate()
  const format = useFormat()
  const columns: readonly Column<ContactLine>[] = [
    {
      key: 'name',
      kind: 'name',
      header: t('contacts-list-name'),
      cell: (contact) => <Name {...contact} />,
    },
    { key: 'wiki', header: t('contacts-field-home-wiki'), cell: ({ homeWiki }) => <bdi dir="ltr">{homeWiki}</bdi> },
    { key: 'languages', header: t('contacts-field-languages'), cell: ({ languages }) => <bdi>{format.list(languages)}</bdi> },
    {
      key: 'last',
      header: t('contacts-list-last-visit'),
      cell: ({ lastVisit }) =>
        lastVisit && (
          <time dateTime={lastVisit} className="fy-nowrap">
            {format.mediumDate(lastVisit)}
          </time>
        ),
    },
    { key: 'visits', kind: 'number', header: t('contacts-list-visits'), cell: ({ visits }) => visits > 0 && format.number(visits) },
    { key: 'notes', kind: 'act', header: t('contacts-list-notes'), cell: (contact) => <Note {...contact} /> },
  ]
  return (
    <Table
      caption={t('contacts-heading')}
      hiddenCaption
      cards
      columns={columns}
      rows={contacts}
      rowKey={({ id }) => id}
    />
  )
}

function Name({ id, name, username }: ContactLine) {
  return (
    <>
      <Link href={`/contacts/${id}`}>
        <bdi>{name}</bdi>
      </Link>
      {username && username !== name && (
        <div className="fy-fine fy-dim">
          <bdi>{username}</bdi>
        </div>
      )}
    </>
  )
}

function Note({ doNotContact, openPromises }: ContactLine) {
  const t = useTranslate()
  if (doNotContact) return <InfoChip status="error">{t('contacts-do-not-contact')}</InfoChip>
  if (openPromises > 0) return <InfoChip status="notice">{t('contacts-list-promises', openPromises)}</InfoChip>
  return null
}
