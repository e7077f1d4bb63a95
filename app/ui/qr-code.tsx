import { encode } from 'uqr'
import { classes } from './classes.ts'

/** The quiet zone that the standard asks for; scanners need it in dark mode and on a badge. */
const quietZone = 4

type Props = Readonly<{
  /** What a scanner reads. */
  text: string
  /** What the picture is, in words: “QR code of your pass”. */
  title: string
  className?: string
}>

/** A QR code as one path; white and black in every mode. */
export function QrCode({ text, title, className }: Props) {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  return (
    <svg
      className={classes('fy-qr', className)}
      role="img"
      aria-label={title}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={data.map(toRuns).join('')} />
    </svg>
  )
}

/** The dark modules of a line, neighbours joined to one bar. */
function toRuns(line: readonly boolean[], y: number): string {
  const bars = line.map((dark, x) => (dark && !line[x - 1] ? `M${x} ${y}h${runFrom(line, x)}v1H${x}z` : ''))
  return bars.join('')
}

function runFrom(line: readonly boolean[], start: number): number {
  const end = line.indexOf(false, start)
  return (end === -1 ? line.length : end) - start
}
