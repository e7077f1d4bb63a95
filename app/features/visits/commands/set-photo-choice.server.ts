import { mayTakeWordOf, type Actor } from '#app/access/policy.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { type PhotoChoice } from '../model.ts'
import { findVisit, saveVisit } from '../repository.server.ts'

type Order = Readonly<{ visitId: string; photoChoice: PhotoChoice; now: Date }>
type RefusalCode = 'not-found' | 'not-allowed' | 'changed-meanwhile'

/** The visitor says whether pictures of them may be taken. Saying the same again changes nothing. */
export function setPhotoChoice(actor: Actor, { visitId, photoChoice, now }: Order): Promise<Result<null, RefusalCode>> {
  return inTransaction(async (tx) => {
    const visit = await findVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayTakeWordOf(actor, visit)) return refuse('not-allowed')
    if (visit.photoChoice === photoChoice) return accept(null)

    if (!(await saveVisit(tx, { ...visit, photoChoice, revision: visit.revision + 1 }, now))) return refuse('changed-meanwhile')
    const details = { photoChoice }
    await recordAudit(tx, actor, { action: 'set-photo-choice', subject: { kind: 'visit', id: visitId }, details }, now)
    return accept(null)
  })
}
