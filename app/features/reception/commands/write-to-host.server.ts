import { mayReadReception, mayReceiveAt, type Actor } from '#app/access/policy.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { actorId, recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { findReceipt, keepReceipt } from '#app/storage/receipts.server.ts'
import { keepNote } from '../note-repository.server.ts'
import { findReceivedVisit } from '../queries/door.server.ts'

type Order = Readonly<{ visitId: string; words: string; formToken: string; now: Date }>
type NoteNews = Readonly<{ type: 'host-noted'; visitId: string; noteId: string }>

/** The front desk sends the host of a visitor a line by mail; the liaisons, where nobody hosts. Sent twice is sent once. */
export function writeToHost(
  actor: Actor,
  { visitId, words, formToken, now }: Order,
): Promise<Result<null, 'not-found' | 'not-allowed'>> {
  return inTransaction(async (tx): Promise<Result<null, 'not-found' | 'not-allowed'>> => {
    const visit = await findReceivedVisit(tx, visitId)
    if (!visit) return refuse('not-found')
    if (!mayReadReception(actor) || !mayReceiveAt(actor, visit.officeId)) return refuse('not-allowed')
    if (await findReceipt(tx, formToken)) return accept(null)

    const noteId = newId()
    keepNote(tx, { id: noteId, visitId, staffId: actorId(actor), words }, now)
    await keepReceipt(tx, formToken, noteId, now)
    await recordAudit(tx, actor, { action: 'write-to-host', subject: { kind: 'visit', id: visitId } }, now)
    await announce<NoteNews>(tx, { type: 'host-noted', visitId, noteId }, { actor, now })
    return accept(null)
  })
}
