import { type Actor } from '#app/access/policy.ts'
import { mayPurge } from '#app/access/policy/house.ts'
import { type LocalDate } from '#app/lib/calendar-date.ts'
import { newId } from '#app/lib/id.ts'
import { accept, refuse, type Result } from '#app/lib/result.ts'
import { hashToken } from '#app/lib/token.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type Contact, type ContactEvent } from '../model.ts'
import { ownRecordToken } from '../own-record-pass.server.ts'
import { findContact, insertLink, saveContact } from '../repository.server.ts'
import { reviewLinkExpires, reviewStep, type ReviewStep } from '../review-rules.ts'
import { checkMayWrite, withdraw } from '../rules.ts'

type Order = Readonly<{ contactId: string; today: LocalDate; now: Date }>
type RefusalCode = 'not-found' | 'not-allowed' | 'not-due' | 'changed-meanwhile'

const actionOf = { ask: 'ask-whether-to-stay', remind: 'remind-whether-to-stay', end: 'end-agreement' } as const

/**
 * Takes the next step with somebody who agreed to stay two years ago: asks, reminds, or ends what nobody renewed. Whom
 * nobody may write to is not asked, and has the same time.
 */
export function reviewAgreement(
  actor: Actor,
  { contactId, today, now }: Order,
): Promise<Result<{ step: ReviewStep }, RefusalCode>> {
  return inTransaction(async (tx): Promise<Result<{ step: ReviewStep }, RefusalCode>> => {
    if (!mayPurge(actor)) return refuse('not-allowed')
    const contact = await findContact(tx, contactId)
    if (!contact) return refuse('not-found')
    const step = reviewStep(contact, { now, today })
    if (!step) return refuse('not-due')

    const next = { ...contact, ...changeOf(contact, step, now), revision: contact.revision + 1 }
    if (!(await saveContact(tx, next, now))) return refuse('changed-meanwhile')
    await recordAudit(tx, actor, { action: actionOf[step], subject: { kind: 'contact', id: contactId } }, now)
    if (step !== 'end' && checkMayWrite(contact).ok) await askByMail(tx, actor, contactId, now)
    return accept({ step })
  })
}

function changeOf(contact: Contact, step: ReviewStep, now: Date): Partial<Contact> {
  if (step === 'ask') return { reviewAskedAt: now }
  return step === 'remind' ? { reviewRemindedAt: now } : withdraw(contact)
}

/** The link of the question goes on working beside the one of the reminder. */
async function askByMail(tx: Tx, actor: Actor, contactId: string, now: Date): Promise<void> {
  const linkId = newId()
  const tokenHash = hashToken(ownRecordToken(linkId))
  await insertLink(tx, { tokenHash, contactId, createdAt: now, expiresAt: reviewLinkExpires(now) })
  await announce<ContactEvent>(tx, { type: 'record-review-asked', contactId, linkId }, { actor, now })
}
