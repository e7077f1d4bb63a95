import { listPlaces } from '#app/features/guide/queries/places.server.ts'
import { renderGeoJson } from '#app/features/guide/templates/downloads.ts'
import { fileReply } from '#app/http/file-reply.ts'

export async function loader() {
  return fileReply(renderGeoJson(await listPlaces()), { type: 'application/geo+json', name: 'san-francisco.geojson' })
}
