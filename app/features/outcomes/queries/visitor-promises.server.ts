import { db } from '#app/storage/client.server.ts'
import { listPromisesTo } from '../queries.server.ts'

/** What was promised to the visitor of a visit, for the visitor's own page. */
export async function getVisitorPromises(visitId: string) {
  const promises = await listPromisesTo(db, visitId)
  return promises.map(({ id, text, ownerName, dueOn, keptAt }) => {
    return { id, text, ownerName, dueOn, isKept: keptAt !== null }
  })
}
