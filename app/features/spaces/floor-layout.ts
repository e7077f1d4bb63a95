/** The floor drawing: areas side by side, desks on each area's grid, a desk as two halves over its label. */

type Placed = Readonly<{ id: string; areaId: string; areaName: string; column: number; row: number }>

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

type Block = Readonly<{ id: string; name: string; desks: readonly Placed[]; width: number; height: number }>

/** Places areas in their order from the start, in as many lines as they need. */
export function layoutFloor(desks: readonly Placed[]): FloorLayout {
  const blocks = toBlocks(desks)
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
  return { width: Math.max(760, right + edge), height: y + lineHeight + 10, areas, desks: corners }
}

function toBlocks(desks: readonly Placed[]): readonly Block[] {
  const byArea = new Map<string, Placed[]>()
  for (const desk of desks) {
    const own = byArea.get(desk.areaId)
    if (own) own.push(desk)
    else byArea.set(desk.areaId, [desk])
  }
  return [...byArea].map(([id, own]) => ({
    id,
    name: own[0]?.areaName ?? '',
    desks: own,
    width: (Math.max(...own.map(({ column }) => column)) + 1) * deskSize.column - (deskSize.column - deskSize.width),
    height: (Math.max(...own.map(({ row }) => row)) + 1) * deskSize.row,
  }))
}
