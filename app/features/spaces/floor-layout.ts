/** The floor drawing: areas side by side, desks on each area's grid, a desk as two halves over its label. */

type Placed = Readonly<{ id: string; column: number; row: number }>
type Area = Readonly<{ id: string; name: string; desks: readonly Placed[] }>

export type FloorLayout = Readonly<{
  width: number
  height: number
  areas: readonly Readonly<{ id: string; name: string; x: number; y: number }>[]
  /** The upper start corner of each desk, by its id. */
  desks: ReadonlyMap<string, Readonly<{ x: number; y: number }>>
}>

export const deskSize = { width: 46, half: 17, column: 52, row: 62, label: 49 } as const

const edge = 30
const head = 38
const gap = 26
const widest = 730

type Block = Area & Readonly<{ width: number; height: number }>

/** Places areas in their order from the start, in as many lines as they need. */
export function layoutFloor(shown: readonly Area[]): FloorLayout {
  const blocks = shown.map(toBlock)
  const corners = new Map<string, { x: number; y: number }>()
  const areas: { id: string; name: string; x: number; y: number }[] = []
  let x = edge
  let y = 10 + head
  let lineHeight = 0
  let right = 0

  for (const block of blocks) {
    if (x > edge && x + block.width > widest) {
      x = edge
      y += lineHeight + head
      lineHeight = 0
    }
    areas.push({ id: block.id, name: block.name, x, y: y - 12 })
    for (const { id, column, row } of block.desks) {
      corners.set(id, { x: x + column * deskSize.column, y: y + row * deskSize.row })
    }
    x += block.width + gap
    right = Math.max(right, x - gap)
    lineHeight = Math.max(lineHeight, block.height)
  }
  return { width: Math.max(560, right + edge), height: y + lineHeight + 10, areas, desks: corners }
}

function toBlock(area: Area): Block {
  const columns = Math.max(...area.desks.map(({ column }) => column)) + 1
  const rows = Math.max(...area.desks.map(({ row }) => row)) + 1
  const width = columns * deskSize.column - (deskSize.column - deskSize.width)
  return { ...area, width, height: rows * deskSize.row }
}
