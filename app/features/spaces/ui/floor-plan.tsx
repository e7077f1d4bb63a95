import { type Half } from '#app/lib/calendar-date.ts'
import { seatIn } from '../desk-count.ts'
import { deskSize, layoutFloor } from '../floor-layout.ts'
import { type PlanArea, type PlanDesk } from '../model.ts'

type Props = Readonly<{ areas: readonly PlanArea[]; pickedId: string | null; hrefOf: (deskId: string) => string }>
type Corner = Readonly<{ x: number; y: number }>
type Fill = 'free' | 'taken' | 'visitor' | 'off'

const classOf: Readonly<Record<Fill, string>> = {
  free: 'fy-half',
  taken: 'fy-half fy-half--taken',
  visitor: 'fy-half fy-half--visitor',
  off: 'fy-half fy-half--off',
}

/**
 * The drawing of a floor. All halves of one kind are one path, for a page has a hundred desks. It is silent and not in
 * the order of tabs: the table beside it says the same and leads to the same places.
 */
export function FloorPlan({ areas, pickedId, hrefOf }: Props) {
  const layout = layoutFloor(areas)
  const desks = areas.flatMap((area) => area.desks)
  const cornerOf = ({ id }: PlanDesk) => layout.desks.get(id) ?? { x: 0, y: 0 }
  const picked = desks.find(({ id }) => id === pickedId)
  return (
    <div className="fy-scroll" dir="ltr" aria-hidden="true">
      <svg className="fy-floor" viewBox={`0 0 ${layout.width} ${layout.height}`} direction="ltr" focusable="false">
        <rect className="fy-wall" x={10} y={10} width={layout.width - 20} height={layout.height - 20} />
        {layout.areas.map(({ id, name, x, y }) => (
          <text key={id} className="fy-area" x={x} y={y}>
            {name}
          </text>
        ))}
        {Object.entries(drawHalves(desks, cornerOf)).map(([fill, path]) => (
          <path key={fill} className={classOf[fill as Fill]} d={path} />
        ))}
        {picked && <Pick {...cornerOf(picked)} />}
        {desks.map((desk) => drawLink(desk, cornerOf(desk), hrefOf(desk.id)))}
      </svg>
    </div>
  )
}

function drawLink(desk: PlanDesk, { x, y }: Corner, href: string) {
  const isVisited = [seatIn(desk, 'morning'), seatIn(desk, 'afternoon')].some((seat) => seat?.kind === 'visit')
  return (
    <a key={desk.id} href={href} tabIndex={-1}>
      <path d={`M${x - 3} ${y - 3}h${deskSize.column}v${deskSize.row - 6}h-${deskSize.column}z`} />
      <text className={isVisited ? 'fy-strong' : undefined} x={x + deskSize.width / 2} y={y + deskSize.label}>
        {desk.label}
      </text>
    </a>
  )
}

function Pick({ x, y }: Corner) {
  return <rect className="fy-pick" x={x - 4} y={y - 4} width={deskSize.width + 8} height={deskSize.half * 2 + 8} />
}

function drawHalves(desks: readonly PlanDesk[], cornerOf: (desk: PlanDesk) => Corner): Partial<Record<Fill, string>> {
  const paths: Partial<Record<Fill, string>> = {}
  const draw = (fill: Fill, { x, y }: Corner) => {
    paths[fill] = `${paths[fill] ?? ''}M${x} ${y}h${deskSize.width}v${deskSize.half}h-${deskSize.width}z`
  }
  for (const desk of desks) {
    const { x, y } = cornerOf(desk)
    draw(fillOf(desk, 'morning'), { x, y })
    draw(fillOf(desk, 'afternoon'), { x, y: y + deskSize.half })
  }
  return paths
}

function fillOf(desk: PlanDesk, half: Half): Fill {
  const seat = seatIn(desk, half)
  if (seat) return seat.kind === 'visit' ? 'visitor' : 'taken'
  return desk.active ? 'free' : 'off'
}
