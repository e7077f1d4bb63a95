import { placePins, type Pin, type Taken } from './pins.ts'

export type GeoPoint = Readonly<{ latitude: number; longitude: number }>
export type Polygon = readonly (readonly (readonly [longitude: number, latitude: number])[])[]
export type District = Readonly<{ name: string; polygon: Polygon }>

/** A piece of the city as a drawing: paths and points in units of the view box. */
export type GuideMap = Readonly<{
  width: number
  height: number
  land: string
  districts: readonly string[]
  office: Readonly<{ x: number; y: number }>
  rings: readonly Readonly<{ minutes: number; radius: number }>[]
  dots: readonly Readonly<{ x: number; y: number; slug: string }>[]
  pins: readonly Pin[]
}>

type Order = Readonly<{
  office: GeoPoint
  /** Numbered in this order, as in the list beside the map. */
  listed: readonly (GeoPoint & Readonly<{ slug: string }>)[]
  others: readonly (GeoPoint & Readonly<{ slug: string }>)[]
  land: readonly Polygon[]
  districts: readonly District[]
  width: number
  height: number
}>

const metresPerDegree = 111_320
/** As the walks of the guide: a straight line times 1.3 at 80 m a minute. */
const metresPerMinute = 80 / 1.3
const ringChoices = [5, 10, 20, 40, 80]

/** Draws the office in the middle and as much round it as holds the listed places; north is up. */
export function drawMap({ office, listed, others, land, districts, width, height }: Order): GuideMap {
  const east = metresPerDegree * Math.cos((office.latitude * Math.PI) / 180)
  const offset = (point: GeoPoint) => ({
    x: (point.longitude - office.longitude) * east,
    y: (office.latitude - point.latitude) * metresPerDegree,
  })
  const reach = Math.max(
    500,
    ...listed.flatMap((place) =>
      [Math.abs(offset(place).x) / width, Math.abs(offset(place).y) / height].map(
        (share) => share * width * 2 * 0.56,
      ),
    ),
  )
  const scale = width / (2 * Math.min(reach, 9000))
  const toView = (point: GeoPoint) => ({
    x: round(width / 2 + offset(point).x * scale),
    y: round(height / 2 + offset(point).y * scale),
  })
  const inView = ({ x, y }: { x: number; y: number }) => x > 4 && x < width - 4 && y > 4 && y < height - 4
  const path = (polygon: Polygon) => toPath(polygon, toView, { width, height })

  const middle = toView(office)
  const rings = ringsFor(scale, Math.min(width, height) / 2)
  const marked = listed.map((place, index) => ({ ...toView(place), slug: place.slug, number: index + 1 }))
  return {
    width,
    height,
    land: land.map(path).join(''),
    districts: districts.map(({ polygon }) => path(polygon)).filter((drawn) => drawn !== ''),
    office: middle,
    rings,
    dots: others.map((place) => ({ ...toView(place), slug: place.slug })).filter(inView),
    pins: placePins(marked.filter(inView), { width, height, taken: takenBy(middle, rings) }),
  }
}

/** At most two rings of minutes on foot that are seen whole and stand apart. */
function ringsFor(scale: number, room: number): GuideMap['rings'] {
  const rings = ringChoices.map((minutes) => ({ minutes, radius: round(minutes * metresPerMinute * scale) }))
  return rings.filter(({ radius }) => radius > 30 && radius < room).slice(-2)
}

/** The drawing of the office with its word, and the words of the rings. */
function takenBy({ x, y }: GuideMap['office'], rings: GuideMap['rings']): readonly Taken[] {
  const along = (left: number, at: number) => [0, 18, 36].map((right) => ({ x: left + right, y: at, radius: 9 }))
  return [{ x, y, radius: 11 }, ...along(x + 8, y), ...rings.flatMap(({ radius }) => along(x - 18, y + radius - 9))]
}

type View = Readonly<{ width: number; height: number }>

/** A polygon that touches the view; the rest of the city is left out. */
function toPath(
  polygon: Polygon,
  toView: (point: GeoPoint) => { x: number; y: number },
  { width, height }: View,
): string {
  const rings = polygon.map((ring) => ring.map(([longitude, latitude]) => toView({ longitude, latitude })))
  const points = rings.flat()
  const outside =
    points.every(({ x }) => x < 0) ||
    points.every(({ x }) => x > width) ||
    points.every(({ y }) => y < 0) ||
    points.every(({ y }) => y > height)
  if (outside) return ''
  return rings.map((ring) => `M${ring.map(({ x, y }) => `${x},${y}`).join('L')}Z`).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
