import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { hasOffice } from '../queries.server.ts'
import { saveOffice, type OfficeFields } from '../repository.server.ts'
import { checkPlace, type PlaceRefusal } from '../rules.ts'

type Order = OfficeFields & Readonly<{ officeId: string; openingHours: WeekHours; revision: number; now: Date }>

type Edited = Result<{ officeId: string }, 'not-allowed' | 'not-found' | 'changed-meanwhile' | PlaceRefusal>

/** Changes what is known of an office: where it is, when it is open, how one gets in. */
export function editOffice(actor: Actor, order: Order): Promise<Edited> {
  return inTransaction((tx) => editOfficeIn(tx, actor, order))
}

/** The same as part of a larger change. */
export async function editOfficeIn(tx: Tx, actor: Actor, order: Order): Promise<Edited> {
  const { officeId, revision, now, ...fields } = order
  if (!(await hasOffice(tx, officeId))) return refuse('not-found')
  if (!mayEditOffice(actor, officeId)) return refuse('not-allowed')
  const place = checkPlace(fields)
  if (!place.ok) return place
  if (!(await saveOffice(tx, { id: officeId, revision }, fields))) return refuse('changed-meanwhile')

  await recordAudit(tx, actor, { action: 'edit-office', subject: { kind: 'office', id: officeId } }, now)
  return accept({ officeId })
}
