import { type Actor } from '#app/access/policy.ts'
import { mayEditOffice } from '#app/access/policy/house.ts'
import { newId } from '#app/lib/id.ts'
import { type WeekHours } from '#app/lib/opening-hours-week.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { type Tx } from '#app/storage/client.server.ts'
import { insertOffice, listSlugs, type OfficeFields } from '../repository.server.ts'
import { checkPlace, slugOf, type PlaceRefusal } from '../rules.ts'

type Optional = 'arrivalNote' | 'wifiName' | 'wifiPassword' | 'phone'

export type NewOffice = Omit<OfficeFields, Optional> &
  Partial<Pick<OfficeFields, Optional>> &
  Readonly<{ openingHours: WeekHours; now: Date }>

type Created = Result<{ officeId: string }, 'not-allowed' | PlaceRefusal>

/** Opens an office, as part of a larger change. */
export async function createOfficeIn(tx: Tx, actor: Actor, { now, ...order }: NewOffice): Promise<Created> {
  if (!mayEditOffice(actor)) return refuse('not-allowed')
  const place = checkPlace(order)
  if (!place.ok) return place

  const id = newId()
  const empty = { arrivalNote: '', wifiName: '', wifiPassword: '', phone: '' }
  const named = { id, slug: slugOf(order.name, await listSlugs(tx)) }
  await insertOffice(tx, { ...empty, ...order, ...named }, now)
  await recordAudit(tx, actor, { action: 'create-office', subject: { kind: 'office', id } }, now)
  return accept({ officeId: id })
}
