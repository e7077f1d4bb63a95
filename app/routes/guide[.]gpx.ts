import { listPlaces } from '#app/features/guide/queries/places.server.ts'
import { renderGpx } from '#app/features/guide/templates/downloads.ts'
import { fileReply } from '#app/http/file-reply.ts'

export async function loader() {
  return fileReply(renderGpx(await listPlaces()), { type: 'application/gpx+xml', name: 'san-francisco.gpx' })
}
