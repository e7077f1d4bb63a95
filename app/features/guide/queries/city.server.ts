import districtData from '#prisma/data/neighborhoods.geojson?raw'
import landData from '#prisma/data/land.geojson?raw'
import { type District, type Polygon } from '../map.ts'

type Geometry =
  | Readonly<{ type: 'Polygon'; coordinates: Polygon }>
  | Readonly<{ type: 'MultiPolygon'; coordinates: readonly Polygon[] }>
type Collection = Readonly<{
  features: readonly Readonly<{ properties: Readonly<{ name?: string }>; geometry: Geometry }>[]
}>

function read(text: string): readonly District[] {
  const { features } = JSON.parse(text) as Collection
  return features.flatMap(({ properties, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return polygons.map((polygon) => ({ name: properties.name ?? '', polygon }))
  })
}

/** Land and districts of San Francisco, from the data that comes with the house. */
export const land: readonly Polygon[] = read(landData).map(({ polygon }) => polygon)
export const districts: readonly District[] = read(districtData)
