import { listPlaces } from '#app/features/guide/queries/places.server.ts'
import { renderCsv } from '#app/features/guide/templates/downloads.ts'
import { fileReply } from '#app/http/file-reply.ts'

export async function loader() {
  return fileReply(renderCsv(await listPlaces()), { type: 'text/csv; charset=utf-8', name: 'san-francisco.csv' })
}
