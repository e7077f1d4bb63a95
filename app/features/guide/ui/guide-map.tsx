import { useFormat } from '#app/i18n/use-format.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type GuideMap } from '../map.ts'

type Props = Readonly<{
  map: GuideMap
  label: string
  /** Where a pin leads: to its entry in the list beside the map. Without it the pins are marks only. */
  linkTo?: (slug: string) => string
}>

const house = 'v-14l9-8 9 8v14z'
/** Where a pin that makes way belongs. */
const tip = 'm-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0'

/** The drawing runs from left to right; words in it keep their own direction. */
const isolated = (text: string) => `\u2068${text}\u2069`

/** Land, districts, minutes on foot, the office and the places, drawn from data of our own. Not mirrored: north is up. */
export function GuideMapDrawing({ map, label, linkTo }: Props) {
  const t = useTranslate()
  const format = useFormat()
  const { width, height, office } = map
  return (
    <svg className="fy-map" viewBox={`0 0 ${width} ${height}`} role={linkTo ? 'group' : 'img'} aria-label={label} direction="ltr">
      <path className="fy-map__land" d={map.land} />
      {map.districts.map((path) => (
        <path key={path} className="fy-map__hood" d={path} />
      ))}
      <g aria-hidden="true">
        {map.dots.map(({ x, y, slug }) => (
          <circle key={slug} className="fy-map__dot" cx={x} cy={y} r="3" />
        ))}
        {map.rings.map(({ minutes, radius }) => (
          <g key={minutes}>
            <circle className="fy-map__ring" cx={office.x} cy={office.y} r={radius} />
            <text className="fy-map__r" x={office.x} y={office.y + radius - 5}>
              {isolated(format.duration(minutes))}
            </text>
          </g>
        ))}
        <path className="fy-map__office" d={`M${office.x - 9} ${office.y + 9}${house}`} />
        <text className="fy-map__o" x={office.x + 14} y={office.y + 5}>
          {t('guide-map-office')}
        </text>
      </g>
      {map.pins.map(({ x, y, spot, slug }) => spot && <path key={slug} className="fy-map__way" d={`M${x} ${y}L${spot.x} ${spot.y}${tip}`} />)}
      {map.pins.map((pin) => (
        <Pin key={pin.slug} pin={pin} href={linkTo?.(pin.slug)} label={t('guide-map-pin', format.list(pin.numbers.map(String)))} />
      ))}
    </svg>
  )
}

type PinProps = Readonly<{ pin: GuideMap['pins'][number]; href: string | undefined; label: string }>

function Pin({ pin, href, label }: PinProps) {
  const { x, y, numbers, radius } = pin
  const mark = <circle className="fy-map__pin" cx={x} cy={y} r={radius} />
  if (!href) return mark
  return (
    <a href={href} aria-label={label}>
      {mark}
      <text className="fy-map__n" x={x} y={y + 4}>
        {numbers.length > 1 ? `×${numbers.length}` : numbers[0]}
      </text>
    </a>
  )
}
