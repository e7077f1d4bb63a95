import { type LoaderFunctionArgs } from '@remix-run/node'
import { getOwnRecordToTake } from '#app/features/contacts/queries/own-record.server.ts'
import { found } from '#app/http/found.server.ts'

/** Everything that is held on somebody in and around their record, as a file. */
export async function loader({ params }: LoaderFunctionArgs) {
  const held = found(await getOwnRecordToTake(found(params.token), new Date()))
  return new Response(JSON.stringify(held, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="foyer-record.json"',
      'Cache-Control': 'no-store',
    },
  })
}
