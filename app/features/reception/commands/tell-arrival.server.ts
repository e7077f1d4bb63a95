import { type Actor } from '#app/access/policy.ts'
import { recordAudit } from '#app/storage/audit.server.ts'
import { inTransaction, type Tx } from '#app/storage/client.server.ts'
import { announce } from '#app/storage/outbox.server.ts'
import { type ReceptionEventNews } from '../model.ts'
import { findNotice, getTelling, isTellingDue, listToTell } from '../queries/telling.server.ts'
import { planTelling, type TellingPlan } from '../rules/telling.ts'
import { claimNotice, noteTold, saveStep } from '../telling-repository.server.ts'

const house: Actor = { kind: 'system' }

/**
 * Takes the arrival of which somebody is to be told first, and tells them: on screen from now on, by mail through the
 * outbox. Answers false when nobody is to be told now. Several processes may do this: an arrival belongs to who claimed
 * it, for a minute, and each step is one transaction.
 */
export async function tellNextArrival(now: Date): Promise<boolean> {
  if (!isTellingDue(now)) return false
  const eventId = await inTransaction(async (tx) => claimNotice(tx, now))
  if (!eventId) return false
  await inTransaction((tx) => goOn(tx, eventId, now))
  return true
}

/** Somebody may have reacted since it was claimed. */
async function goOn(tx: Tx, eventId: string, now: Date): Promise<void> {
  const notice = await findNotice(tx, eventId)
  if (!notice?.nextAt || notice.nextAt > now) return
  const plan = planTelling(getTelling(tx, notice, now), now)
  saveStep(tx, eventId, plan ?? { step: null, nextAt: null })
  if (plan) await tell(tx, notice, plan, now)
}

type Notice = NonNullable<Awaited<ReturnType<typeof findNotice>>>

async function tell(tx: Tx, notice: Notice, { step }: TellingPlan, now: Date): Promise<void> {
  const { eventId, visitId } = notice
  const told = listToTell(tx, notice, step).filter(({ staffId }) => noteTold(tx, eventId, { staffId, step, now }))
  const details = { event: eventId, step, people: told.length }
  await recordAudit(tx, house, { action: 'tell-arrival', subject: { kind: 'visit', id: visitId }, details }, now)
  const staffIds = told.filter(({ byMail }) => byMail).map(({ staffId }) => staffId)
  if (staffIds.length === 0) return
  await announce<ReceptionEventNews>(tx, { type: 'arrival-told', visitId, eventId, step, staffIds }, { actor: house, now })
}
