import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { Table } from '#app/ui/table.tsx'

type Line = Readonly<{
  seq: number
  at: string
  actorKind: string
  actorName: string | null
  action: string
  subjectKind: string
  subjectId: string
  details: string
}>

/** What was changed, and what the log notes of it. */
function Subject({ line: { subjectKind, subjectId, details } }: Readonly<{ line: Line }>) {
  return (
    <>
      <bdi lang="en" dir="ltr">
        {subjectKind} {subjectId}
      </bdi>
      {details && (
        <>
          <br />
          <bdi lang="en" dir="ltr" className="fy-dim">
            {details}
          </bdi>
        </>
      )}
    </>
  )
}

/** Who did what to which thing, and when. Actions and kinds are the log's own words, the same in every language. */
export function AuditTable({ lines, timeZone }: Readonly<{ lines: readonly Line[]; timeZone: string }>) {
  const t = useTranslate()
  const format = useFormat()
  return (
    <Table
      cards
      caption={t('privacy-audit-heading')}
      hiddenCaption
      rows={lines}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: 'seq', kind: 'number', header: t('privacy-audit-line'), cell: ({ seq }) => seq },
        {
          key: 'at',
          header: t('privacy-audit-when'),
          cell: ({ at }) => <time className="fy-nowrap" dateTime={at}>{format.dateTime(at, timeZone)}</time>,
        },
        { key: 'action', kind: 'name', header: t('privacy-audit-action'), cell: ({ action }) => <bdi lang="en" dir="ltr">{action}</bdi> },
        {
          key: 'actor',
          header: t('privacy-audit-actor'),
          cell: ({ actorKind, actorName }) => (actorName ? <bdi>{actorName}</bdi> : <bdi lang="en" dir="ltr">{actorKind}</bdi>),
        },
        {
          key: 'subject',
          header: t('privacy-audit-subject'),
          cell: (line) => <Subject line={line} />,
        },
      ]}
    />
  )
}
