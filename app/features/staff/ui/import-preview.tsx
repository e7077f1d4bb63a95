import { useTranslate } from '#app/i18n/use-translate.tsx'
import { InfoChip } from '#app/ui/info-chip.tsx'
import { Table } from '#app/ui/table.tsx'
import { type LineFault } from '../import-rules.ts'

type Line = Readonly<{ line: number; name: string; email: string; faults: readonly LineFault[] }>

/** The lines of a list, those with something wrong first, each with every reason. */
export function ImportPreview({ lines }: Readonly<{ lines: readonly Line[] }>) {
  const t = useTranslate()
  const isBad = ({ faults }: Line) => faults.length > 0
  return (
    <Table
      cards
      caption={t('staff-import-preview')}
      hiddenCaption
      rows={[...lines.filter(isBad), ...lines.filter((line) => !isBad(line))]}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', kind: 'number', header: t('staff-import-line'), cell: ({ line }) => line },
        { key: 'name', kind: 'name', header: t('staff-name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'email', header: t('staff-email'), cell: ({ email }) => <bdi dir="ltr">{email}</bdi> },
        {
          key: 'state',
          header: t('staff-import-state'),
          cell: (line) => (isBad(line) ? <Faults faults={line.faults} /> : <InfoChip status="success">{t('staff-import-good')}</InfoChip>),
        },
      ]}
    />
  )
}

function Faults({ faults }: Pick<Line, 'faults'>) {
  const t = useTranslate()
  return (
    <ul className="fy-list fy-bad">
      {faults.map(({ fault, value }) => (
        <li key={`${fault} ${value}`}>{t(`staff-fault-${fault}`, value)}</li>
      ))}
    </ul>
  )
}
