import { type StaffActor } from '#app/access/policy.ts'
import { db } from '#app/storage/client.server.ts'
import { listStaff } from '../queries.server.ts'

/** The colleagues of an office, with how many people work there in all. */
export async function getDirectory(actor: StaffActor, query: string) {
  const [people, all] = await Promise.all([
    listStaff(actor.officeId, query),
    db.staff.count({ where: { officeId: actor.officeId, disabledAt: null } }),
  ])
  return { people, all }
}
