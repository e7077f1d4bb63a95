import { accept, refuse, type Result } from '#app/lib/result.ts'

type LabelRefusal = 'desk-labels-unreadable' | 'desk-labels-many' | 'desk-labels-repeated'

/** As many desks as can be made in one go. */
const mostDesks = 100
export const longestLabel = 20
/** Cells of an area's grid: 0 up to this. */
export const lastCell = 39
const rowWidth = 8

const range = /^(.*?)(\d{1,4})\s*(?:to|bis|à|a|إلى|\.\.\.?|…|–|—|-)\s*(.*?)(\d{1,4})$/iu

/** The labels that a line names: "M-01", "M-01 to M-16", "A1, A2, B7-B9". */
export function labelsOf(text: string): Result<readonly string[], LabelRefusal> {
  const parts = text.split(/[,;،]/u).map((part) => part.trim()).filter(Boolean)
  const labels = parts.flatMap(expand)
  if (labels.length > mostDesks) return refuse('desk-labels-many', 'labels', mostDesks)
  if (labels.length === 0 || labels.some((label) => label.length > longestLabel)) return refuse('desk-labels-unreadable', 'labels')
  if (new Set(labels).size < labels.length) return refuse('desk-labels-repeated', 'labels')
  return accept(labels)
}

/** One label, or those from the first to the last where both begin alike and the numbers rise. */
function expand(part: string): readonly string[] {
  const [, before = '', first = '', again = '', last = ''] = range.exec(part) ?? []
  const count = ['', before].includes(again) ? Number(last) - Number(first) + 1 : 0
  if (count < 2) return [part]
  const numbers = Array.from({ length: Math.min(count, mostDesks + 1) }, (_, index) => String(Number(first) + index))
  return numbers.map((number) => before + number.padStart(first.length, '0'))
}

type Cell = Readonly<{ column: number; row: number }>

/** Where new desks stand: from the given cell along the rows, else in fresh rows below those that are there. */
export function cellsFor(count: number, taken: readonly Cell[], from: Cell | null, perRow = rowWidth): readonly Cell[] {
  const firstFreeRow = Math.max(-1, ...taken.map(({ row }) => row)) + 1
  const start = from ?? { column: 0, row: firstFreeRow }
  return Array.from({ length: count }, (_, index) => ({
    column: start.column + (index % perRow),
    row: start.row + Math.floor(index / perRow),
  }))
}

export type CellRefusal = 'desk-place-taken' | 'desk-place-outside'

/** Two desks never stand in one cell of a drawing, and none outside it. */
export function checkCells(cells: readonly Cell[], taken: readonly Cell[]): Result<true, CellRefusal> {
  const isOutside = ({ column, row }: Cell) => column < 0 || row < 0 || column > lastCell || row > lastCell
  if (cells.some(isOutside)) return refuse('desk-place-outside', 'row', lastCell + 1)
  const isTaken = (cell: Cell) => taken.some(({ column, row }) => column === cell.column && row === cell.row)
  return cells.some(isTaken) ? refuse('desk-place-taken', 'row') : accept(true)
}

/** A list with one of its ids a place earlier or later; at its end it stays where it is. */
export function movedBy(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = ids.indexOf(id)
  const other = ids[at + by]
  if (at < 0 || other === undefined) return ids
  return ids.map((each, place) => (place === at ? other : place === at + by ? id : each))
}
