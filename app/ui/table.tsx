import { type ReactNode } from 'react'
import { classes } from './classes.ts'

export type Column<Row> = Readonly<{
  /** Unique among the columns. */
  key: string
  header: ReactNode
  /** The words before the value when a narrow screen turns rows into blocks; from `header` when that is plain text. */
  label?: string
  /** `name` heads its row; `number` lines up its digits; `act` (chips, buttons) needs no label. */
  kind?: 'name' | 'number' | 'act'
  sorted?: 'ascending' | 'descending'
  cell: (row: Row) => ReactNode
}>

type Props<Row> = Readonly<{
  caption: string
  /** Where a heading beside the table says the same. */
  hiddenCaption?: boolean
  /** Below 700 px each row becomes a block. For tables of things, not of figures. */
  cards?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Marks the rows that are today's. */
  isToday?: (row: Row) => boolean
}>

/** A table for comparing; wider than its place, it scrolls by itself. */
export function Table<Row>(props: Props<Row>) {
  const { caption, hiddenCaption, cards, columns, rows, rowKey, isToday } = props
  return (
    <div
      className={classes('fy-table', cards && 'fy-table--cards')}
      role="region"
      tabIndex={0}
      aria-label={caption}
    >
      <table>
        <caption className={hiddenCaption ? 'fy-hide' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, kind, sorted }) => (
              <th key={key} scope="col" className={numberClass(kind)} aria-sort={sorted}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isToday?.(row) ? 'fy-today' : undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: Readonly<{ column: Column<Row>; row: Row }>) {
  const { kind, cell } = column
  if (kind === 'name') return <th scope="row">{cell(row)}</th>
  return (
    <td className={numberClass(kind)} data-label={kind === 'act' ? undefined : labelOf(column)}>
      {cell(row)}
    </td>
  )
}

function labelOf<Row>({ label, header }: Column<Row>): string | undefined {
  return label ?? (typeof header === 'string' ? header : undefined)
}

function numberClass(kind: Column<unknown>['kind']): string | undefined {
  return kind === 'number' ? 'fy-num' : undefined
}
